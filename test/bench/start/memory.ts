import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** What these processes hold in memory together; pages shared with others count in part. Linux only, else 0. */
export function megabytes(pids: readonly number[]): number {
  if (process.platform !== 'linux') return 0;
  const kilobytes = pids.map((pid) => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
  });
  return Math.round(kilobytes.reduce((sum, size) => sum + size, 0) / 1024);
}

/** The processes in which the browser draws its pages. */
export async function renderersOf(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}
