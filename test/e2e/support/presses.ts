import type { Page } from 'playwright-core';

/** Counts what a person does from now on: clicks and keys that really happen, not those that a script makes up. */
export async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const count = { presses: 0 };
    const add = (event: Event): void => {
      if (event.isTrusted) count.presses++;
    };
    addEventListener('pointerdown', add, true);
    addEventListener('keydown', add, true);
    Object.assign(globalThis, { presses: count });
  });
  return () => page.evaluate(() => (globalThis as unknown as { presses: { presses: number } }).presses.presses); // set above
}
