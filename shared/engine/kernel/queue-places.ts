import { PHASE } from './codes';
import type { Kernel } from './kernel';

/** Puts a request into a pool's queue: by priority, then by the order of requests. */
export function enqueue(k: Kernel, pool: number, job: number): void {
  const { queue } = k;
  const { priority, jobs } = k.tables;
  const first = pool * jobs;
  let place = first + k.queueLength[pool]!;
  // A new request has the highest sequence number: it stands behind every one of its own priority.
  while (place > first && priority[queue[place - 1]!]! > priority[job]!) {
    queue[place] = queue[place - 1]!;
    place -= 1;
  }
  queue[place] = job;
  k.queueLength[pool]! += 1;
}

/** Place in the queue, counted from its head; −1 where the job does not stand in it. */
export function placeInQueue(k: Kernel, pool: number, job: number): number {
  const { queue } = k;
  const first = pool * k.tables.jobs;
  const length = k.queueLength[pool]!;
  for (let i = 0; i < length; i += 1) if (queue[first + i] === job) return i;
  return -1;
}

export function dequeue(k: Kernel, pool: number, job: number): void {
  const place = placeInQueue(k, pool, job);
  if (place < 0) return;
  const { queue } = k;
  const first = pool * k.tables.jobs;
  const length = k.queueLength[pool]! - 1;
  for (let i = first + place; i < first + length; i += 1) queue[i] = queue[i + 1]!;
  k.queueLength[pool] = length;
}

/** Takes a job out of every queue it stands in. */
export function withdraw(k: Kernel, job: number): void {
  if (k.phase[job] !== PHASE.queued) return;
  const { claims } = k.tables;
  for (let c = claims.start[job]!; c < claims.start[job + 1]!; c += 2) dequeue(k, claims.values[c]!, job);
}
