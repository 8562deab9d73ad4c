// `npm run bench:journal [-- --events 100000] [--rounds 3] [--json]`: how long a drill with 100,000 entries takes to open:
// control room, log and report; and what scrolling its log costs a frame. Needs `npm run build` and a browser.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launch } from '../e2e/launch';
import { atLeast, atMost, printFigures, type Figure } from '../torture/figures';
import { fillJournal } from './drill/large-journal';
import { longDrill } from './drill/long-drill';
import { mainThread } from './frames/main-thread';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'statedrill-journal-'));
process.stderr.write(`load of this machine before: ${loadavg()[0]?.toFixed(1)}\n`);

interface Round {
  readonly room: number;
  readonly log: number;
  readonly report: number;
  readonly frames: readonly number[];
}

try {
  const made = join(folder, 'made.statedrill');
  const { runId } = await longDrill(made, { events: 300 });
  fillJournal(made, runId, Number(values.events));
  const rounds: Round[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const workspace = join(folder, `${round}.statedrill`);
    copyFileSync(made, workspace);
    // oxlint-disable-next-line no-await-in-loop -- one after the other: each round has the machine to itself
    rounds.push(await opened(workspace, runId));
  }
  process.exitCode = printFigures(figuresOf(rounds), values.json);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** From the press on the drill in a list to what is looked for being in sight, in real milliseconds. */
async function opened(workspace: string, runId: string): Promise<Round> {
  const { page, close } = await launch('browser', { workspace, viewport: { width: 1366, height: 768 } });
  try {
    const at = page.url().split('#')[0];
    const go = (to: string) => page.evaluate((hash) => (location.hash = hash), to);
    await page.goto(`${at}#/drills`);
    await page.getByText('Eight hours').first().waitFor({ timeout: 60_000 });
    const last = page.getByText(`Entry ${Number(values.events) - 2}:`);

    const room = await timed(() => go(`#/drills/${runId}`), async () => {
      await page.getByRole('region', { name: 'Board' }).waitFor({ timeout: 60_000 });
    }); // prettier-ignore
    const more = await timed(() => undefined, () => last.first().waitFor({ timeout: 60_000 })); // prettier-ignore
    const frames = await scrolled(page);
    await go('#/reports');
    await page.getByText('Eight hours').first().waitFor({ timeout: 60_000 });
    const report = await timed(() => go(`#/reports/${runId}`), async () => {
      await page.frameLocator('iframe').getByRole('heading', { level: 1 }).first().waitFor({ timeout: 120_000 });
    }); // prettier-ignore
    return { room, log: room + more, report, frames };
  } finally {
    await close();
  }
}

async function timed(begin: () => unknown, seen: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await begin();
  await seen();
  return performance.now() - began;
}

/** Milliseconds of main-thread work for each frame while the log is scrolled for some seconds. */
async function scrolled(page: Page): Promise<readonly number[]> {
  const log = page.getByRole('list', { name: 'Events, newest first' });
  await log.hover();
  const browser = page.context().browser();
  if (browser === null) throw new Error('a page has a browser');
  await browser.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'],
  });
  for (let turn = 0; turn < 120; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop -- a hand turns the wheel notch by notch
    await page.mouse.wheel(0, 400);
    // oxlint-disable-next-line no-await-in-loop
    await page.waitForTimeout(16);
  }
  return mainThread((await browser.stopTracing()).toString('utf8')).frames.map(({ work }) => work);
}

function figuresOf(rounds: readonly Round[]): readonly Figure[] {
  const frames = rounds.flatMap((it) => it.frames);
  return [
    atLeast('events', Number(values.events), 1),
    atMost('room_opens_ms', median(rounds.map((it) => it.room)), 1_000),
    atMost('log_opens_ms', median(rounds.map((it) => it.log)), 1_000),
    atMost('report_opens_ms', median(rounds.map((it) => it.report)), 1_000),
    atLeast('frames', frames.length, 30),
    atMost('scroll_work_p50_ms', median(frames), 8),
  ];
}

function median(all: readonly number[]): number {
  const sorted = all.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}
