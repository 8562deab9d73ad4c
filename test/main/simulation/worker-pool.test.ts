import { afterEach, describe, expect, it, vi } from 'vitest';
import { Crew } from '../../../main/simulation/crew';
import { pooled } from '../../../main/simulation/worker-pool';
import type { SpawnWorker, WorkerThread } from '../../../main/simulation/worker-thread';
import { aScenario, aWorkflow, end, step } from '../../support/a-workflow';
import { spawnHere } from '../../support/here-worker';

const assignment = (minutes: number) => ({
  played: { workflow: aWorkflow([step('copy', minutes), end('over')], ['copy > over']), scenario: aScenario() },
  seed: 1,
});

/** Counts the threads that are begun and ended. */
function counted(): { spawn: SpawnWorker; begun: WorkerThread[]; ended: () => number } {
  const begun: WorkerThread[] = [];
  let ended = 0;
  const spawn: SpawnWorker = () => {
    const thread = spawnHere();
    const stop = (): Promise<unknown> => {
      ended += 1;
      return thread.stop();
    };
    begun.push({ ...thread, stop });
    return { ...thread, stop };
  };
  return { spawn, begun, ended: () => ended };
}

const ends = (crew: Crew, runs: number): Promise<readonly number[]> =>
  new Promise((resolve) => crew.ask({ kind: 'block', from: 0, runs }, (block) => resolve([...block.ends])));
const fail = (why: string): never => {
  throw new Error(why);
};

afterEach(() => void vi.useRealTimers());

describe('threads that are lent', () => {
  it('go from one batch to the next, and work on what the next is about', async () => {
    const { spawn, begun, ended } = counted();
    const threads = pooled(spawn);
    const found = [];
    for (const minutes of [30, 40, 50]) {
      const crew = new Crew(threads, 1, assignment(minutes), fail);
      found.push(await ends(crew, 1)); // oxlint-disable-line no-await-in-loop -- one batch after another
      crew.stop();
    }
    expect(found).toEqual([[30 * 60_000], [40 * 60_000], [50 * 60_000]]);
    expect([begun.length, ended()]).toEqual([1, 0]);
    threads.close();
    expect(ended()).toBe(1);
  });

  it('are ended at once where they are in the middle of something, and not lent again', async () => {
    const { spawn, begun, ended } = counted();
    const threads = pooled(spawn);
    const crew = new Crew(threads, 1, assignment(30), fail);
    const heard = vi.fn();
    crew.ask({ kind: 'block', from: 0, runs: 1_000 }, heard);
    crew.stop();
    expect(ended()).toBe(1);

    const next = new Crew(threads, 1, assignment(40), fail);
    expect(await ends(next, 1)).toEqual([40 * 60_000]);
    expect([begun.length, heard.mock.calls.length]).toEqual([2, 0]);
    next.stop();
    threads.close();
  });

  it('are sent home when nobody wants them for a minute', () => {
    vi.useFakeTimers();
    const { spawn, ended } = counted();
    const threads = pooled(spawn);
    new Crew(threads, 3, assignment(30), fail).stop();
    vi.advanceTimersByTime(59_000);
    expect(ended()).toBe(0);
    vi.advanceTimersByTime(2_000);
    expect(ended()).toBe(3);
  });
});
