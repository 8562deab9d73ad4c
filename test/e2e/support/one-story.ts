import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import { projectRoot } from './project-root';

/**
 * Within a `describe` whose tests build on each other: after one that failed, the rest is skipped instead of failing
 * too, and a picture of what was on the screen lies in out/failed.
 */
export function oneStory(page: () => Page | undefined): void {
  let isBroken = false;
  beforeEach(({ skip }) => skip(isBroken, 'an earlier part of the story failed'));
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail' || isBroken) return;
    isBroken = true;
    const name = `${task.suite?.name} – ${task.name}`.replaceAll(/[^\w –]/g, '');
    // the page may be what has failed
    await page()
      ?.screenshot({ path: join(projectRoot, 'out/failed', `${name}.png`), timeout: 3_000 })
      .catch(() => undefined);
  });
}
