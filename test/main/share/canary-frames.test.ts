// Every frame that participants and projectors are sent during a whole drill is kept, and no canary is in any of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startServer, type RunningServer } from '../../../main/serve/server';
import { MINUTE } from '../../../shared/basics/time';
import type { FrozenRun } from '../../../shared/model/run';
import type { Inject } from '../../../shared/model/scenario';
import { ParticipantRole } from '../../../shared/participants/role';
import { aScenario } from '../../support/a-workflow';
import { canary, canaryEffects, canarySettings, canaryWorkflow } from '../../support/canary-plan';
import { join, openPage, until, type Page } from './support/page';
import { anInject } from './support/room-run';
import { aSharedBackend, opened, type SharedBackend } from './support/shared-backend';

const workflow = canaryWorkflow(
  { owner: 'dba' },
  {
    roles: [
      { key: 'dba', name: 'Database lead' },
      { key: 'net', name: 'Network lead' },
      { key: 'hidden', name: 'Spare lead' },
    ],
    communication: {
      channels: [
        { key: 'mail', name: 'Mail', service: 'dark' },
        { key: 'phone', name: 'Phone' },
      ],
      messages: [{ key: 'later', name: canary, text: canary }],
      protocol: [
        { key: 'staff', name: 'Staff', from: 'disruption', firstWithin: MINUTE, teller: 'dba', channel: 'mail' },
        { key: 'world', name: canary, from: 'declaration', firstWithin: MINUTE, template: 'later' },
        { key: 'press', name: canary, from: 'detection', template: 'later' },
      ],
      obligations: [],
    },
  },
);

const effects = [...canaryEffects];
const secret = { title: canary, message: canary, from: canary, source: canary, expected: [canary] };

const injects: Inject[] = [
  anInject('now', 1, { trigger: { kind: 'time', at: 0 }, expected: [canary] }),
  anInject('hidden', 2, { title: canary, expected: [canary], effects, reveal: { kind: 'hand' } }),
  anInject('own', 3, { ...secret, type: 'facilitation' }),
  anInject('action', 4, { ...secret, type: 'expected action' }),
  anInject('future', 5, { ...secret, trigger: { kind: 'time', at: 500 * MINUTE } }),
  anInject('maybe', 6, { ...secret, trigger: { kind: 'missed', state: 'check', by: 400 * MINUTE }, effects }),
  anInject('dropped', 8, { ...secret }),
];

const frozen: FrozenRun = {
  workflow,
  scenario: {
    ...aScenario(injects),
    summary: canary,
    scope: canary,
    objectives: [{ id: 'o', text: 'The database is back' }],
    modules: [
      { kind: 'play', id: 'm', title: canary, roomTime: MINUTE, from: 0, to: MINUTE, objectives: [], questions: [{ id: 'q', text: canary, prompts: [canary], points: [canary] }] },
    ],
  },
  settings: canarySettings,
}; // prettier-ignore

const roles = ParticipantRole.options.filter((role) => role !== 'co-facilitator');
const folder = mkdtempSync(joinPath(tmpdir(), 'statedrill-canary-'));
let shared: SharedBackend;
let server: RunningServer;
const pages = new Map<string, Page>();
const projected: string[] = [];
let projector: WebSocket;

const say = (command: unknown) => shared.say(command as never); // `as`: parsed by the contract

beforeAll(async () => {
  shared = await aSharedBackend({ folder, frozen });
  const sharing = opened(await shared.ask('share.open', { runId: shared.runId, address: '127.0.0.1' }));
  const address = sharing.plainAddresses[0] ?? '';
  await shared.ask('share.allow', { steps: true, decisions: true });
  for (const role of [...roles, 'co-facilitator', 'tied'] as const) {
    const token = await join(address, sharing.code, role, role === 'tied' ? 'player' : role);
    const id = opened(await shared.ask('share.status', {})).people.find(({ name }) => name === role)?.id ?? '';
    await shared.ask('share.admit', { id, role: role === 'tied' ? 'player' : role, plays: role === 'tied' ? ['dba'] : [] });
    pages.set(role, await openPage(address, token));
  }
  server = await startServer({ port: 0, pageFolder: folder, tokens: { facilitator: 'f', projector: 'p' }, backend: shared.backend });
  const { host, origin } = new URL(server.address);
  projector = new WebSocket(`ws://${host}/socket`, ['statedrill', 'p'], { origin });
  await new Promise<void>((resolve) => {
    projector.on('message', (data: Buffer) => {
      projected.push(data.toString());
      resolve();
    });
  });
  projector.send(JSON.stringify({ id: 1, name: 'projector.view', input: { runId: shared.runId } }));
}); // prettier-ignore
afterAll(async () => {
  for (const page of pages.values()) page.close();
  projector.terminate();
  await server.close();
  await shared.close();
  rmSync(folder, { recursive: true });
});

const everySaid = (no: number) =>
  [
    { kind: 'acknowledge', inject: 'now' },
    { kind: 'acknowledge', inject: 'future' },
    { kind: 'answer', inject: 'hidden', text: 'What is it?' },
    { kind: 'ask', text: 'Who calls whom?' },
    { kind: 'choose', decision: 'choose', option: 'a' },
    { kind: 'done', step: 'later', outcome: 'done' },
    { kind: 'tell', duty: 'staff', channel: 'mail' },
    { kind: 'tell', duty: 'world', channel: 'mail' },
    { kind: 'release', inject: 'future' },
    { kind: 'note', tag: 'observation', text: 'Seen', inject: 'future' },
    { kind: 'rate', objective: 'o', value: 'S' },
  ].map((said, at) => ({ id: `message-${no}-${at}`, say: said }));

describe('what a participant and a projector are sent', () => {
  it('holds nothing that is to come and nothing that is hidden, in any frame of a drill', async () => {
    const panels = { clock: true, lanes: true, services: true, injects: true, question: true, countdown: true, forecast: true, automatic: true, duties: true }; // prettier-ignore
    await shared.ask('projector.change', { runId: shared.runId, change: { panels } });
    let no = 0;
    const everybodySpeaks = async (): Promise<void> => {
      no += 1;
      for (const [role, page] of pages)
        if (role !== 'co-facilitator') for (const word of everySaid(no)) await page.ask('participant.say', word);
      for (const page of pages.values()) await page.view();
    };
    await say({ kind: 'resume' });
    await everybodySpeaks();
    await say({ kind: 'release', inject: 'hidden' });
    await say({ kind: 'release', inject: 'own' });
    await say({ kind: 'release', inject: 'action' });
    await say({ kind: 'drop', inject: 'dropped' });
    await say({ kind: 'resume' });
    await everybodySpeaks();
    await say({ kind: 'jump', to: 4 * MINUTE });
    await say({ kind: 'edit', inject: { ...injects[4], message: `${canary} anew` } });
    await say({ kind: 'schedule', inject: 'future', at: 490 * MINUTE });
    await say({ kind: 'improvise', inject: { ...injects[1], id: 'made-up', no: 20 } });
    await say({ kind: 'note', text: `A note about ${canary}`, tag: 'observation' });
    await shared.ask('editions.rate', { runId: shared.runId, rating: { objective: 'o', evaluator: 'Somebody', value: 'M', rationale: canary } }); // prettier-ignore
    await say({ kind: 'resume' });
    await say({ kind: 'finish', step: 'check', outcome: 'done', why: 'Off the plan' });
    await everybodySpeaks();
    await until(
      () =>
        pages
          .get('player')
          ?.latest()
          ?.injects.some(({ no: n }) => n === 20),
      'the improvised inject',
    );

    const frames = [...pages].flatMap(([role, page]) => (role === 'co-facilitator' ? [] : page.frames));
    expect(frames.length).toBeGreaterThan(150);
    expect(projected.length).toBeGreaterThan(10);
    expect(frames.filter((frame) => frame.includes(canary))).toEqual([]);
    expect(projected.filter((frame) => frame.includes(canary))).toEqual([]);
    // the one who helps to run it sees the queue: the canary would be seen if it were there
    expect(pages.get('co-facilitator')?.frames.some((frame) => frame.includes(canary))).toBe(true);
    for (const role of [...roles, 'tied'])
      expect([role, pages.get(role)?.latest()?.injects.map(({ no: n }) => n).toSorted((a, b) => a - b)]).toEqual([role, [1, 2, 20]]); // prettier-ignore
  }, 60_000);

  it('holds what was hidden as soon as the room is told', async () => {
    await say({ kind: 'reveal', inject: 'hidden' });
    const told = await until(
      () =>
        pages
          .get('player')
          ?.latest()
          ?.injects.find(({ no }) => no === 2)?.title,
      'the title',
    );
    expect(told).toBe(canary);
  });
});
