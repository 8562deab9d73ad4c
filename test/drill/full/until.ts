import { setTimeout } from 'node:timers/promises';

/** Waits for something to hold; says what never did. */
export async function until(what: string, holds: () => Promise<boolean>, patience = 15_000): Promise<void> {
  const last = performance.now() + patience;
  // oxlint-disable-next-line no-await-in-loop -- it is asked again and again
  while (!(await holds())) {
    if (performance.now() > last) throw new Error(`It never came to this: ${what}`);
    // oxlint-disable-next-line no-await-in-loop -- the same
    await setTimeout(50);
  }
}
