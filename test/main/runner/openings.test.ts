import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { storageFailure } from '../../../main/storage/failure';
import { foldRoom, nothingFolded, type RoomFolds } from '../../../shared/analysis/room/room-folds';
import { MINUTE } from '../../../shared/basics/time';
import type { OpenedRun } from '../../../shared/contract/contract';
import { createDrill, restoreDrill } from '../../../shared/engine/create-drill';
import type { JournalEvent } from '../../../shared/model/journal';
import { fillJournal } from '../../bench/drill/large-journal';
import { Bench } from '../support/a-runner';
import { valueOf } from '../support/result-of';
import { frozenRun } from '../support/small-plan';
import { temporaryFolder } from '../support/temporary-folder';

const interpreter = { create: createDrill, restore: restoreDrill };
const frozen = frozenRun({ completion: 'automatic', speed: 1 });
const EVENTS = 5_000;

let made: Buffer;
let runId: string;

/** A drill whose program died while its clock ran, with a long record. */
beforeAll(async () => {
  const path = join(temporaryFolder(), 'w.statedrill');
  const bench = new Bench(path, interpreter);
  runId = await bench.start(frozen);
  bench.say(runId, { kind: 'resume' });
  bench.time.pass(30 * MINUTE);
  bench.workspace.close();
  fillJournal(path, runId, EVENTS);
  made = readFileSync(path);
}, 60_000);

function opened(): Bench {
  const path = join(temporaryFolder(), 'w.statedrill');
  writeFileSync(path, made);
  return new Bench(path, interpreter);
}

/** Lets everything that is under way beside the test have its turn. */
async function settled(bench: Bench, until: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !until(); turn++) await new Promise(setImmediate); // oxlint-disable-line no-await-in-loop -- a turn at a time
  expect(until()).toBe(true);
  expect(bench.bugs).toEqual([]);
}

const isAlive = (bench: Bench) => (): boolean => bench.shown().some(({ cause }) => cause.kind === 'interrupted');
const asSent = (folds: RoomFolds): RoomFolds => JSON.parse(JSON.stringify(folds)) as RoomFolds; // `as`: what it was made of
const reached = ({ since, events }: OpenedRun): RoomFolds => foldRoom(asSent(since), events, frozen);
const seqs = (events: readonly JournalEvent[]): readonly number[] => events.map(({ seq }) => seq);
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, seq) => seq);

describe('opening a drill with a long record', () => {
  it('tells where it stands by its end alone, as its whole record does', async () => {
    const bench = opened();
    const run = valueOf(await bench.runner.open(runId));
    expect(run.events).toHaveLength(500);
    const whole = bench.runs.journal(runId).slice(0, EVENTS);
    expect(reached(run)).toEqual(asSent(foldRoom(nothingFolded(frozen), whole, frozen)));
    expect(run.events).toEqual(whole.slice(-500));
    expect(run.clock).toMatchObject({ running: false, at: 20 * MINUTE });
  });

  it('hands out the rest in parts, without a gap', async () => {
    const bench = opened();
    const run = valueOf(await bench.runner.open(runId));
    const parts: JournalEvent[] = [];
    while (parts.length < EVENTS - run.events.length) parts.push(...bench.runner.history(runId, parts.length, 999));
    const behind = parts.filter(({ seq }) => seq < (run.events[0]?.seq ?? 0));
    expect(seqs([...behind, ...run.events])).toEqual(upTo(EVENTS));
    expect(behind.at(-1)).toEqual(bench.runs.journal(runId)[behind.length - 1]);
  });

  it('is brought to life right after, and says that it was cut off', async () => {
    const bench = opened();
    const run = valueOf(await bench.runner.open(runId));
    expect(bench.shown()).toEqual([]);
    await settled(bench, isAlive(bench));
    expect(seqs([...run.events, ...bench.shown()]).at(-1)).toBe(EVENTS);
    expect(bench.runner.verify(runId)).toMatchObject({ value: { chain: true } });
  });

  it('takes a command while its record is still being read', async () => {
    const bench = opened();
    valueOf(await bench.runner.open(runId));
    const { seq } = valueOf(bench.say(runId, { kind: 'note', text: 'Here we are again', tag: 'observation' }));
    expect(seq).toBe(EVENTS + 1); // after the entry that it was cut off
    await settled(bench, isAlive(bench));
    expect(seqs(bench.shown())).toEqual([EVENTS, EVENTS + 1]);
  });

  it('misses nothing and tells nothing twice of what goes on while it is opened', async () => {
    const bench = opened();
    valueOf(bench.say(runId, { kind: 'resume' }));
    const told = bench.shown().length;
    const opening = bench.runner.open(runId);
    for (let note = 0; note < 20; note++) {
      valueOf(bench.say(runId, { kind: 'note', text: `Meanwhile ${note}`, tag: 'observation' }));
      await new Promise(setImmediate); // oxlint-disable-line no-await-in-loop -- between two pieces of the reading
    }
    const run = valueOf(await opening);
    const last = run.events.at(-1)?.seq ?? 0;
    expect(last).toBeGreaterThan(EVENTS + 2);
    const after = bench.shown().filter(({ seq }) => seq > last);
    const first = run.events[0]?.seq ?? 0;
    expect(seqs([...run.events, ...after])).toEqual(upTo(EVENTS + told + 20).slice(first));
    expect(reached(run).known.truth.seq).toBe(last);
  });

  it('goes on from where it stood the last time it was opened', async () => {
    const bench = opened();
    const before = valueOf(await bench.runner.open(runId));
    valueOf(bench.say(runId, { kind: 'note', text: 'One more', tag: 'observation' }));
    const after = valueOf(await bench.runner.open(runId));
    expect(after.since).toBe(before.since);
    expect(after.events).toHaveLength(before.events.length + 2);
  });

  it('never shows a damaged record for good: the log that comes behind the board names the entry', async () => {
    const bench = damaged('{"kind":"interrupted","what":3,"by":7}', '{"no":"list"}');
    await expect(bench.runner.open(runId).catch(sentenceOf)).resolves.toContain(sentence);

    const other = damaged('{"command":{"kind":"note","tag":"no such tag","text":"x"},"kind":"command"}', '[]');
    expect((await other.runner.open(runId)).ok).toBe(true);
    expect(sentenceOf(thrownBy(() => other.runner.history(runId, 900, 200)))).toContain(sentence);
    expect(sentenceOf(thrownBy(() => other.say(runId, { kind: 'resume' })))).toContain(sentence);
  });

  it('refuses the first command on a record that was changed outside', async () => {
    const bench = damaged(
      '{"command":{"kind":"note","tag":"gap","text":"Nobody said this"},"kind":"command","by":"F"}',
      '[]',
    );
    expect((await bench.runner.open(runId)).ok).toBe(true);
    expect(bench.say(runId, { kind: 'resume' })).toMatchObject({
      ok: false,
      error: {
        message: expect.stringContaining('Event 1001 of this drill’s record is missing or was changed') as string,
      },
    });
    expect(bench.shown()).toEqual([]);
  });
});

const sentence = 'Event 1000 of this drill in the workspace file is damaged and cannot be shown.';

/** Somebody has written over an entry with a tool of their own. */
function damaged(cause: string, changes: string): Bench {
  const bench = opened();
  const { db } = bench.workspace;
  db.exec('DROP TRIGGER journal_is_never_changed');
  db.prepare('UPDATE journal_event SET cause = ?, changes = ? WHERE seq = 1000').run(cause, changes);
  return bench;
}

const sentenceOf = (error: unknown): string => storageFailure(error)?.message ?? `not a sentence: ${String(error)}`;

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
