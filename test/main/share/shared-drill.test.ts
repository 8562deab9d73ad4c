import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/basics/time';
import type { RunRecord } from '../../../shared/contract/contract';
import { temporaryFolder } from '../support/temporary-folder';
import { aSharedBackend, opened, type SharedBackend } from './support/shared-backend';
import { join, openPage, until, type Page } from './support/page';
import { roomRun } from './support/room-run';

let shared: SharedBackend;
const pages: Page[] = [];

beforeEach(async () => {
  shared = await aSharedBackend({ folder: temporaryFolder(), frozen: roomRun() });
});
afterEach(async () => {
  for (const page of pages.splice(0)) page.close();
  await shared.close();
});

const open = async (change: object = {}) =>
  opened(await shared.ask('share.open', { runId: shared.runId, address: '127.0.0.1', ...change }));

async function comeIn(name: string, role = 'player', plays?: string[]): Promise<Page & { id: string; token: string }> {
  const { plainAddresses, code } = opened(await shared.ask('share.status', {}));
  const address = plainAddresses[0] ?? '';
  const token = await join(address, code, name, role);
  const { people } = opened(await shared.ask('share.status', {}));
  const id = people.find((person) => person.name === name)?.id ?? '';
  await shared.ask('share.admit', { id, role: role as 'player', ...(plays && { plays }) });
  const page = await openPage(address, token);
  pages.push(page);
  return { ...page, id, token };
}

const journal = async (): Promise<RunRecord['journal']> =>
  (await shared.ask('runs.load', { runId: shared.runId })).journal;

describe('sharing a drill', () => {
  it('is off until the facilitator shares one, and says what it is then', async () => {
    expect(await shared.ask('share.status', {})).toEqual({});
    expect(await shared.ask('share.interfaces', {})).toContainEqual({
      address: '127.0.0.1',
      name: 'lo',
      loopback: true,
    });

    const { code, joinAddresses, plainAddresses, tls, people, allow } = await open();

    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(joinAddresses[0]).toBe(`${plainAddresses[0]}#code=${code}`);
    expect({ tls, people, allow }).toEqual({ tls: false, people: [], allow: { steps: false, decisions: false } });
  });

  it('refuses a second drill with a sentence, and takes it in the place of the first when told so', async () => {
    await open();
    const other = await shared.ask('runs.start', { frozen: roomRun() });
    await expect(shared.ask('share.open', { runId: other.runId, address: '127.0.0.1' })).rejects.toThrow(
      /shared already/,
    );
    const now = opened(await shared.ask('share.open', { runId: other.runId, address: '127.0.0.1', instead: true }));
    expect(now.runId).toBe(other.runId);
  });

  it('takes everybody along when the room steps back and goes on in a fork', async () => {
    const before = await open();
    await shared.ask('share.allow', { steps: true, decisions: false });
    const ada = await comeIn('Ada Okafor');
    await shared.say({ kind: 'release', inject: 'all' });
    await ada.say('message-1', { kind: 'acknowledge', inject: 'all' });
    const { seq } = (await journal()).at(-1) ?? { seq: 0 };
    await ada.say('message-2', { kind: 'answer', inject: 'all', text: 'Not this time' });
    const { runId } = await shared.ask('runs.fork', { runId: shared.runId, seq, title: 'Once more' });

    const now = opened(await shared.ask('share.open', { runId, address: '127.0.0.1', instead: true }));

    expect([now.code, now.plainAddresses, now.allow]).toEqual([before.code, before.plainAddresses, { steps: true, decisions: false }]); // prettier-ignore
    expect(await ada.closed()).toBe(1012);
    const back = await openPage(now.plainAddresses[0] ?? '', ada.token);
    pages.push(back);
    const view = await back.view();
    expect(view).toMatchObject({ me: { state: 'in', name: 'Ada Okafor' }, run: { title: 'Once more' }, saved: ['message-1'] }); // prettier-ignore
    expect(await back.say('message-3', { kind: 'answer', inject: 'all', text: 'This time' })).toMatchObject({
      ok: true,
    });
  });

  it('refuses an address that this computer does not have', async () => {
    await expect(open({ address: '203.0.113.9' })).rejects.toThrow(/has no address 203.0.113.9/);
  });

  it('tells whoever comes late what the clock says now, not when it last changed', async () => {
    await open();
    await shared.say({ kind: 'resume' });
    const begun = (await shared.ask('runs.load', { runId: shared.runId })).clock;
    await new Promise((resolve) => setTimeout(resolve, 300));

    const { clock } = await (await comeIn('Ada Okafor')).view();

    expect(clock?.running).toBe(true);
    expect((clock?.wall ?? 0) - begun.wall).toBeGreaterThan(250);
    expect((clock?.at ?? 0) - begun.at).toBeGreaterThan(250 * begun.speed);
  });

  it('keeps people in the lobby until they are let in, and tells them nothing there', async () => {
    const { plainAddresses, code } = await open();
    const address = plainAddresses[0] ?? '';
    const page = await openPage(address, await join(address, code, 'Ada Okafor'));
    pages.push(page);

    expect(await page.view()).toMatchObject({ me: { name: 'Ada Okafor', state: 'waiting' }, injects: [] });
    expect(await page.view()).not.toHaveProperty('run');
    expect(await page.say('message-1', { kind: 'acknowledge', inject: 'now' })).toMatchObject({ ok: false });
    const [waiting] = opened(await shared.ask('share.status', {})).people;
    expect(waiting).toMatchObject({ state: 'waiting', plays: ['dba'], present: true });

    await shared.ask('share.admit', { id: waiting?.id ?? '', role: 'player' });

    const view = await until(() => page.latest()?.run && page.latest(), 'the view');
    expect(view).toMatchObject({ me: { state: 'in', plays: [{ key: 'dba', name: 'Database lead' }] } });
    expect(view.run).toMatchObject({ title: 'Room', exercise: true });
  });

  it('shows each player what is meant for them, and takes their words into the record by name', async () => {
    await open();
    const ada = await comeIn('Ada Okafor');
    const net = await comeIn('Nia', 'player', ['net']);
    await shared.say({ kind: 'release', inject: 'all' });
    await shared.say({ kind: 'release', inject: 'dba' });

    const seen = await until(() => ada.latest()?.injects.length === 2 && ada.latest(), 'both injects');
    expect(seen.injects.map(({ id, to }) => [id, to])).toEqual([
      ['dba', ['Database lead']],
      ['all', []],
    ]);
    expect((await net.view()).injects.map(({ id }) => id)).toEqual(['all']);
    expect(await net.say('message-1', { kind: 'answer', inject: 'dba', text: 'mine?' })).toMatchObject({ ok: false });

    const saved = await ada.say('message-1', { kind: 'acknowledge', inject: 'dba' });
    expect(saved).toMatchObject({ ok: true });
    await ada.say('message-2', { kind: 'answer', inject: 'dba', text: 'We restore from last night.' });

    const told = (await journal()).flatMap(({ cause }) => (cause.kind === 'command' && cause.sent ? [cause] : []));
    expect(told.map(({ by, command }) => [by, command])).toEqual([
      ['Ada Okafor', { kind: 'note', tag: 'acknowledgement', text: 'Acknowledged', inject: 'dba', channel: 'network' }],
      ['Ada Okafor', { kind: 'note', tag: 'answer', text: 'We restore from last night.', inject: 'dba', channel: 'network' }],
    ]); // prettier-ignore
    expect(told[0]?.sent).toMatchObject({ from: ada.id, id: 'message-1', as: 'Database lead' });
    const view = await ada.view();
    expect(view.saved).toEqual(['message-1', 'message-2']);
    expect(view.injects[0]).toMatchObject({ id: 'dba', acknowledged: { at: 0 }, replies: [{ who: 'Ada Okafor' }, { tag: 'answer' }] }); // prettier-ignore
    expect(await shared.ask('runs.verify', { runId: shared.runId })).toMatchObject({ chain: true, replay: true });
  });

  it('takes the same message once, however often it is sent and whatever else it says', async () => {
    await open();
    const ada = await comeIn('Ada Okafor');
    await shared.say({ kind: 'release', inject: 'all' });
    const word = { kind: 'answer', inject: 'all', text: 'Once' } as const;
    const [one, two] = await Promise.all([ada.say('message-1', word), ada.say('message-1', word)]);
    const three = await ada.say('message-1', { ...word, text: 'Another' });
    expect([two, three]).toEqual([one, one]);
    expect((await journal()).filter(({ cause }) => cause.kind === 'command' && cause.sent)).toHaveLength(1);
  });

  it('takes a word once too where its answer was lost and the person has come back to a new place', async () => {
    await open();
    const before = await comeIn('Ada Okafor');
    await shared.say({ kind: 'release', inject: 'all' });
    const word = { kind: 'acknowledge', inject: 'all' } as const;
    const answer = { kind: 'answer', inject: 'all', text: 'We stop.' } as const;
    const first = await before.say('message-1', word);
    const second = await before.say('message-2', answer);
    await before.ask('participant.leave', {});

    const now = await comeIn('Ada Okafor');
    expect(now.id).not.toBe(before.id);
    expect((await now.view()).saved).toEqual(['message-1', 'message-2']);
    expect(await now.say('message-1', word)).toEqual(first);
    expect(await now.say('message-2', answer)).toEqual(second);
    expect(await now.say('message-3', word)).toEqual(first);
    const nia = await comeIn('Nia');
    expect(await nia.say('message-2', answer)).not.toEqual(second);
    const sent = (await journal()).filter(({ cause }) => cause.kind === 'command' && cause.sent !== undefined);
    expect(sent).toHaveLength(3);
  });

  it('lets players decide and report steps where that is allowed, and only what is theirs', async () => {
    await open();
    const ada = await comeIn('Ada Okafor');
    const net = await comeIn('Nia', 'player', ['net']);
    expect(await ada.say('message-1', { kind: 'done', step: 'check', outcome: 'done' })).toMatchObject({ ok: false });
    await shared.ask('share.allow', { steps: true, decisions: true });
    expect((await ada.view()).steps.map(({ id }) => id)).toEqual(['check']);
    expect((await net.view()).steps).toEqual([]);
    expect(await net.say('message-1', { kind: 'done', step: 'check', outcome: 'done' })).toMatchObject({ ok: false });

    expect(await ada.say('message-2', { kind: 'done', step: 'check', outcome: 'done' })).toMatchObject({ ok: true });
    const decisions = await until(() => net.latest()?.decisions[0] && net.latest()?.decisions, 'the decision');
    expect(decisions).toMatchObject([{ id: 'choose', options: [{ id: 'a' }, { id: 'b' }] }]);
    expect(await net.say('message-3', { kind: 'choose', decision: 'choose', option: 'b', why: 'Faster' })).toMatchObject({ ok: true }); // prettier-ignore
    const chosen = (await journal()).findLast(({ cause }) => cause.kind === 'command');
    expect(chosen?.cause).toMatchObject({ by: 'Nia', command: { kind: 'choose', option: 'b', why: 'Faster' } });
    expect(await ada.say('message-4', { kind: 'choose', decision: 'choose', option: 'a' })).toMatchObject({ ok: false, error: { code: 'refused' } }); // prettier-ignore
  });

  it('shows each role whom it has to tell, with the time it has, and lets it say so where steps are reported', async () => {
    await open();
    const ada = await comeIn('Ada Okafor');
    const net = await comeIn('Nia', 'player', ['net']);
    const duty = (await ada.view()).duties;
    expect(duty).toMatchObject([{ key: 'staff', name: 'Staff', dueAt: 15 * MINUTE, isRepeat: false, approver: 'Network lead' }]); // prettier-ignore
    expect(duty[0]).not.toHaveProperty('channels');
    expect((await net.view()).duties.map(({ key }) => key)).toEqual(['customers']);
    const told = { kind: 'tell', duty: 'staff', channel: 'phone', approvedBy: 'Network lead' } as const;
    expect(await ada.say('message-1', told)).toMatchObject({ ok: false });

    await shared.ask('share.allow', { steps: true, decisions: false });
    expect((await ada.view()).duties).toMatchObject([{ message: 'It is down.', channels: [{ key: 'phone' }, { key: 'mail' }] }]); // prettier-ignore
    expect(await net.say('message-2', told)).toMatchObject({ ok: false });
    expect(await ada.say('message-3', { ...told, duty: 'press' })).toMatchObject({ ok: false });
    expect(await ada.say('message-4', told)).toMatchObject({ ok: true });
    const after = await until(
      () => ada.latest()?.duties.find((owed) => owed.told !== undefined),
      'that they were told',
    );
    expect(after).toMatchObject({ isRepeat: true, dueAt: 60 * MINUTE, told: { at: 0, by: 'Phone' } });
    const entered = (await journal()).findLast(({ cause }) => cause.kind === 'command');
    expect(entered?.cause).toMatchObject({ by: 'Ada Okafor', command: { kind: 'tell', duty: 'staff', channel: 'phone', toldBy: 'Ada Okafor', approvedBy: 'Network lead' } }); // prettier-ignore
  });

  it('gives evaluators their objectives and scribes names; the queue is for the co-facilitator alone', async () => {
    await open();
    const eva = await comeIn('Eva', 'evaluator');
    const sam = await comeIn('Sam', 'scribe');
    const cof = await comeIn('Cof', 'co-facilitator');
    const objective = (await eva.view()).objectives?.[0];
    expect(await eva.say('message-1', { kind: 'rate', objective: 'o1', value: 'S', rationale: 'Quick' })).toMatchObject({ ok: true }); // prettier-ignore
    expect(objective).toMatchObject({ id: 'o1' });
    await until(() => eva.latest()?.objectives?.[0]?.rating?.value === 'S', 'the rating');
    const { names } = await sam.view();
    expect(names).toEqual(expect.arrayContaining(['Eva', 'Ada Okafor', 'Database lead']));
    await sam.say('message-2', { kind: 'note', tag: 'answer', text: 'By phone', who: 'Ada Okafor', channel: 'phone' });
    expect((await cof.view()).queue?.map(({ id }) => id)).toContain('all');
    expect(await cof.say('message-3', { kind: 'release', inject: 'all' })).toMatchObject({ ok: true });
    expect(await cof.say('message-4', { kind: 'resume' })).toMatchObject({ ok: true });
    expect(await sam.view()).not.toHaveProperty('queue');
    expect((await shared.ask('editions.own', { runId: shared.runId })).ratings).toMatchObject([{ evaluator: 'Eva', value: 'S' }]); // prettier-ignore
  });

  it('shows who is there and how far away, and who has gone', async () => {
    await open();
    const ada = await comeIn('Ada Okafor');
    await until(async () => opened(await shared.ask('share.status', {})).people[0]?.latencyMs !== undefined, 'a beat');
    expect(opened(await shared.ask('share.status', {})).people).toMatchObject([{ present: true, state: 'in' }]);
    ada.close();
    await until(async () => opened(await shared.ask('share.status', {})).people[0]?.present === false, 'the leaving');
  });

  it('puts somebody out at once, and keeps what they said', async () => {
    await open();
    const ada = await comeIn('Ada Okafor');
    await shared.say({ kind: 'release', inject: 'all' });
    await ada.say('message-1', { kind: 'acknowledge', inject: 'all' });
    await shared.ask('share.remove', { id: ada.id });
    await until(() => ada.latest()?.me.state === 'removed', 'being put out');
    expect(ada.latest()).toMatchObject({ injects: [], saved: [] });
    expect(await ada.say('message-2', { kind: 'acknowledge', inject: 'all' })).toMatchObject({ ok: false });
    expect((await journal()).some(({ cause }) => cause.kind === 'command' && cause.by === 'Ada Okafor')).toBe(true);
  });

  it('makes a new code that lets in, and the old one none', async () => {
    const before = await open();
    const after = opened(await shared.ask('share.new-code', {}));
    const address = after.plainAddresses[0] ?? '';
    await expect(join(address, before.code, 'Ada')).rejects.toThrow(/code is not right/);
    await expect(join(address, after.code.toLowerCase(), 'Ada')).resolves.toHaveLength(43);
  });

  it('tells people of the same name apart, and nobody can be the facilitator', async () => {
    await open();
    for (const name of ['Ada', 'ada', 'Facilitator']) {
      const { plainAddresses, code } = opened(await shared.ask('share.status', {}));
      await join(plainAddresses[0] ?? '', code, name);
    }
    const { people } = opened(await shared.ask('share.status', {}));
    expect(people.map(({ name }) => name)).toEqual(['Ada', 'ada (2)', 'Facilitator (2)']);
  });

  it('goes on after EndEx for feedback alone, and ends calmly', async () => {
    await open();
    const ada = await comeIn('Ada Okafor');
    await shared.say({ kind: 'end' });
    await until(() => ada.latest()?.run?.ended, 'the end');
    const { plainAddresses, code } = opened(await shared.ask('share.status', {}));
    await expect(join(plainAddresses[0] ?? '', code, 'Late')).rejects.toThrow(/is over/);
    const form = { ratings: { structure: 4 }, strengths: 'Calm' };
    expect(await ada.say('message-1', { kind: 'feedback', form, named: false })).toMatchObject({ ok: true });
    const last = (await journal()).at(-1)?.cause;
    expect(last).toMatchObject({ by: 'A participant', command: { kind: 'feedback', form: { strengths: 'Calm' } } });
    expect(JSON.stringify(last)).not.toContain('Ada');
    expect(await shared.ask('share.close', {})).toEqual({});
    expect(await ada.closed()).toBe(4401);
  });

  it('loses nothing of somebody who was away for an hour', async () => {
    await open();
    const ada = await comeIn('Ada Okafor');
    await shared.say({ kind: 'release', inject: 'all' });
    await ada.say('message-1', { kind: 'acknowledge', inject: 'all' });
    ada.close();
    await shared.say({ kind: 'jump', to: 60 * MINUTE });
    await shared.say({ kind: 'release', inject: 'dba' });
    const { plainAddresses } = opened(await shared.ask('share.status', {}));
    const back = await openPage(plainAddresses[0] ?? '', ada.token);
    pages.push(back);
    const view = await until(() => back.latest(), 'the view');
    expect(view.injects.map(({ id }) => id)).toEqual(expect.arrayContaining(['dba', 'all']));
    expect(view).toMatchObject({ saved: ['message-1'], clock: { at: 60 * MINUTE } });
    expect(view.injects.find(({ id }) => id === 'all')).toHaveProperty('acknowledged');
  });
});
