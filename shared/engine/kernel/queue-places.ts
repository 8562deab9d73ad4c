import { fixed, ints } from './arena';
import { PHASE } from './codes';
import * as at from './layout';
import { countQueued } from './pool-times';

/** Puts a request into a pool's queue: by priority, then by the order of requests. */
export const enqueue = (pool: number, job: number): void => {
  const first = fixed[pool + at.queue]!;
  const priority = fixed[job + at.priority]!;
  const length = ints[pool + at.queueLength]!;
  let place = first + length;
  // A new request has the highest sequence number: it stands behind every one of its own priority.
  while (place > first && fixed[ints[place - 1]! + at.priority]! > priority) {
    ints[place] = ints[place - 1]!;
    place -= 1;
  }
  ints[place] = job;
  ints[pool + at.queueLength] = length + 1;
  countQueued(pool, 1);
};

/** Place in the queue, counted from its head; −1 where the job does not stand in it. */
export const placeInQueue = (pool: number, job: number): number => {
  const first = fixed[pool + at.queue]!;
  const length = ints[pool + at.queueLength]!;
  for (let i = 0; i < length; i += 1) if (ints[first + i] === job) return i;
  return -1;
};

export const dequeue = (pool: number, job: number): void => {
  const place = placeInQueue(pool, job);
  if (place < 0) return;
  const first = fixed[pool + at.queue]!;
  const length = ints[pool + at.queueLength]! - 1;
  for (let i = first + place; i < first + length; i += 1) ints[i] = ints[i + 1]!;
  ints[pool + at.queueLength] = length;
  countQueued(pool, -1);
};

/** Takes a job out of every queue it stands in. */
export const withdraw = (job: number): void => {
  if (ints[job + at.phase] !== PHASE.queued) return;
  const end = fixed[job + at.claimsEnd]!;
  for (let c = fixed[job + at.claims]!; c < end; c += 2) dequeue(fixed[c]!, job);
};
