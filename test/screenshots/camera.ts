import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../e2e/support/project-root';

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
const schemes = ['light', 'dark'] as const;
const readmeBytes = 300_000;

const everything = join(projectRoot, 'out/screenshots');
const readme = join(projectRoot, 'docs/pictures');

export interface Camera {
  /** A picture in each size and scheme for judging; `settle` makes the page fit a new size. */
  shoot(name: string, settle?: () => Promise<void>): Promise<void>;
}

export function camera(page: Page): Camera {
  mkdirSync(everything, { recursive: true });
  return {
    async shoot(name, settle = () => Promise.resolve()) {
      for (const size of sizes.toReversed()) {
        await page.setViewportSize(size);
        for (const scheme of schemes.toReversed()) {
          await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
          await settle();
          await page.waitForTimeout(250); // fonts, transitions
          // on a machine that does other things besides, a picture takes as long as it takes
          await page.screenshot({ path: fileOf(name, size, scheme), animations: 'disabled', timeout: 150_000 });
        }
      }
    },
  };
}

const fileOf = (name: string, { width, height }: (typeof sizes)[number], scheme: (typeof schemes)[number]): string =>
  join(everything, `${name}-${width}x${height}-${scheme}.png`);

/** The small light one of a picture is shown in the README, which has to open quickly. Returns its size in bytes. */
export function showInReadme(name: string, as: string): void {
  const from = fileOf(name, sizes[0], 'light');
  const { size } = statSync(from);
  if (size > readmeBytes) throw new Error(`${from} has ${size} bytes; the README takes pictures of ${readmeBytes}`);
  mkdirSync(readme, { recursive: true });
  copyFileSync(from, join(readme, `${as}.png`));
}
