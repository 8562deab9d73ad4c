import type { Keeper } from './keeper';

/** Takes a request out of every queue it stands in. */
export function withdraw(k: Keeper, id: string): void {
  for (const [pool, queue] of Object.entries(k.state.queues)) k.state.queues[pool] = queue.filter((it) => it.id !== id);
}
