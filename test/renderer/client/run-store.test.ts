import { afterEach, describe, expect, it } from 'vitest';
import { followRun, type LiveRun } from '../../../renderer/client/run-store';
import type { Loadable } from '../../../renderer/client/loadable';
import type { OpenedRun } from '../../../shared/contract/contract';
import { nothingFolded } from '../../../shared/analysis/room/room-folds';
import type { ClockReading } from '../../../shared/model/clock-reading';
import type { Change, JournalEvent } from '../../../shared/model/journal';
import { frozenRun } from '../../main/support/small-plan';
import { joinFakeBridge } from '../support/fake-bridge';

const clock: ClockReading = { at: 0, wall: 0, running: false, speed: 60 };
const event = (seq: number, ...changes: Change[]): JournalEvent => ({
  seq, at: seq * 1000, wall: seq, cause: { kind: 'start' }, changes, hash: `h${seq}`,
}); // prettier-ignore
const entered = (state: string): Change => ({ kind: 'entered', state });
const frozen = frozenRun();
// Only what the store reads.
const record = (...events: JournalEvent[]): OpenedRun =>
  ({ frozen, since: nothingFolded(frozen), events, clock }) as unknown as OpenedRun;

let runs = 0;
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** A run of its own for each test, because followers are kept by run. */
function follow(...loads: (() => OpenedRun | Promise<OpenedRun>)[]) {
  const runId = `run-${++runs}`;
  let loaded = 0;
  const fake = joinFakeBridge({ 'runs.open': () => loads[Math.min(loaded++, loads.length - 1)]?.() as OpenedRun });
  const { store, watch } = followRun(runId);
  ends.push(watch(() => undefined));
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  return {
    settle,
    fake,
    now: () => live(store.get()),
    push: (...events: JournalEvent[]) => fake.push('run.journal', { runId, events, clock: { ...clock, at: 9 } }),
    loads: () => loaded,
  };
}

const live = (run: Loadable<LiveRun>): LiveRun => {
  if (run.kind !== 'ready') throw new Error(`The run is ${run.kind}.`);
  return run.value;
};

describe('a run on screen', () => {
  it('goes on from the loaded record with each event that is pushed', async () => {
    const run = follow(() => record(event(0, entered('a'))));
    await run.settle();

    run.push(event(1, { kind: 'left', state: 'a', outcome: 'done' }, entered('b')));

    expect(run.now().board.active).toEqual(['b']);
    expect(run.now().recent).toHaveLength(2);
    expect(run.now().clock.at).toBe(9);
  });

  it('takes each event once, although some came while the record was on its way', async () => {
    let deliver: (loaded: OpenedRun) => void = () => undefined;
    const run = follow(() => new Promise((resolve) => (deliver = resolve)));
    await run.settle();
    run.push(event(1, entered('b')));
    run.push(event(2, entered('c')));

    deliver(record(event(0, entered('a')), event(1, entered('b'))));
    await run.settle();

    expect(run.now().board.active).toEqual(['a', 'b', 'c']);
  });

  it('reads the record anew when an event is missing before the one that came', async () => {
    const whole = [event(0, entered('a')), event(1, entered('b')), event(2, entered('c'))];
    const run = follow(
      () => record(...whole.slice(0, 1)),
      () => record(...whole),
    );
    await run.settle();

    run.push(event(2, entered('c')));
    await run.settle();

    expect(run.loads()).toBe(2);
    expect(run.now().board.active).toEqual(['a', 'b', 'c']);
  });

  it('reads the record anew when the program answers again', async () => {
    const run = follow(
      () => record(event(0)),
      () => record(event(0), event(1, entered('b'))),
    );
    await run.settle();

    run.fake.setConnection('reconnecting');
    run.fake.setConnection('connected');
    await run.settle();

    expect(run.now().board.active).toEqual(['b']);
  });
});
