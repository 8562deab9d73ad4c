import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rights } from '../../../shared/participants/rights';
import { ParticipantRole } from '../../../shared/participants/role';
import { Said, type SaidKind } from '../../../shared/participants/said';
import { join, openPage, type Page } from './support/page';
import { anInject, roomRun } from './support/room-run';
import { aSharedBackend, opened, type SharedBackend } from './support/shared-backend';

/** One of each kind, all of which somebody may say in this moment of the drill. */
const said: Readonly<Record<SaidKind, Said>> = {
  acknowledge: { kind: 'acknowledge', inject: 'told' },
  answer: { kind: 'answer', inject: 'told', text: 'We call the vendor.' },
  ask: { kind: 'ask', text: 'Who decides?' },
  choose: { kind: 'choose', decision: 'choose', option: 'a' },
  approve: { kind: 'approve', gate: 'gate', approved: true },
  done: { kind: 'done', step: 'check', outcome: 'done' },
  tell: { kind: 'tell', duty: 'staff', channel: 'mail', approvedBy: 'Database lead' },
  note: { kind: 'note', tag: 'observation', text: 'Calm.' },
  rate: { kind: 'rate', objective: 'o1', value: 'P' },
  feedback: { kind: 'feedback', form: { ratings: { plan: 5 } }, named: true },
  release: { kind: 'release', inject: 'more' },
  pause: { kind: 'pause' },
  resume: { kind: 'resume' },
};
const kinds = Said.options.map((option) => option.shape.kind.value);

const folder = mkdtempSync(joinPath(tmpdir(), 'statedrill-matrix-'));
let shared: SharedBackend;
const pages = new Map<ParticipantRole, Page>();

beforeAll(async () => {
  shared = await aSharedBackend({ folder, frozen: roomRun([anInject('told', 1), anInject('more', 2)]) });
  const { plainAddresses, code } = opened(await shared.ask('share.open', { runId: shared.runId, address: '127.0.0.1' })); // prettier-ignore
  await shared.ask('share.allow', { steps: true, decisions: true });
  for (const role of ParticipantRole.options) {
    const token = await join(plainAddresses[0] ?? '', code, role, role);
    const id = opened(await shared.ask('share.status', {})).people.find(({ name }) => name === role)?.id ?? '';
    await shared.ask('share.admit', { id, role, plays: role === 'player' ? ['dba'] : [] });
    pages.set(role, await openPage(plainAddresses[0] ?? '', token));
  }
  await shared.say({ kind: 'release', inject: 'told' });
});
afterAll(async () => {
  for (const page of pages.values()) page.close();
  await shared.close();
  rmSync(folder, { recursive: true });
});

const command = /This is not yours to say/;

describe('every message of every role, over the wire', () => {
  it.each(ParticipantRole.options.flatMap((role) => kinds.map((kind) => [role, kind] as const)))(
    '%s: %s',
    async (role, kind) => {
      const answer = await pages.get(role)?.say(`message-${role}-${kind}`, said[kind]);
      const isForbidden = answer?.ok === false && command.test(answer.error.message);
      expect(isForbidden).toBe(!rights[role].say.includes(kind));
    },
  );

  it('has put nothing into the record that was not allowed', async () => {
    const { journal } = await shared.ask('runs.load', { runId: shared.runId });
    const sent = journal.flatMap(({ cause }) => (cause.kind === 'command' && cause.sent ? [cause] : []));
    expect(sent.length).toBeGreaterThan(10);
    const forbidden = sent.filter(({ sent: by }) => {
      const [, role, kind] = /^message-(.+)-([a-z]+)$/.exec(by?.id ?? '') ?? [];
      return !rights[role as ParticipantRole].say.includes(kind as SaidKind); // `as`: made above
    });
    expect(forbidden).toEqual([]);
  });

  it('takes no more than a message: unknown ones, other names and other ids are not looked at', async () => {
    const page = pages.get('player');
    expect(await page?.ask('participant.say', { id: 'message-x1', say: { kind: 'end' } })).toMatchObject({ ok: false, error: { code: 'invalid' } }); // prettier-ignore
    expect(await page?.ask('participant.say', { id: 'short', say: said.ask })).toMatchObject({ ok: false });
    await page?.ask('participant.say', { id: 'message-x2', say: { ...said.answer, by: 'scribe', who: 'scribe' }, by: 'scribe' }); // prettier-ignore
    const { journal } = await shared.ask('runs.load', { runId: shared.runId });
    expect(journal.at(-1)?.cause).toMatchObject({ by: 'player', command: { kind: 'note', tag: 'answer' } });
    expect(journal.at(-1)?.cause).not.toHaveProperty('command.who');
  });
});
