// `npm run bench:start [-- --rounds 5] [--json]`: how long the app takes to be usable, how much it holds, how soon a
// command is on the board. Needs `npm run build` and a browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium, launch } from '../e2e/launch';
import { startServer } from '../e2e/support/start-server';
import { atMost, printFigures, type Figure } from '../torture/figures';
import { boardChanges } from './start/board-changes';
import { eventBytes } from './start/event-bytes';
import { megabytes, renderersOf } from './start/memory';
import { quantile } from './start/quantile';
import { usableHome } from './start/usable-home';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, json: { type: 'boolean', default: false } },
});
const rounds = Number(values.rounds);
process.stderr.write(`load of this machine before: ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores\n`);
const folder = mkdtempSync(join(tmpdir(), 'statedrill-bench-'));
try {
  const figures = [...(await browserHost()), ...(await testHost())];
  process.exitCode = printFigures(figures, values.json);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The app served on loopback to a browser that runs already, as a person's does. */
async function browserHost(): Promise<readonly Figure[]> {
  const browser = await launchChromium();
  const cold: number[] = [];
  const warm: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const workspace = join(folder, `${round}.statedrill`);
      const context = await browser.newContext();
      for (const times of [cold, warm]) {
        const page = await context.newPage();
        const before = performance.now();
        const server = await startServer(workspace);
        await page.goto(server.address);
        await usableHome(page);
        times.push(performance.now() - before);
        await page.close();
        await server.stop();
      }
      await context.close();
    }

    const workspace = join(folder, 'board.statedrill');
    const server = await startServer(workspace);
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(server.address);
    await usableHome(page);
    const pid = server.process.pid ?? 0;
    const atHome = { server: megabytes([pid]), page: megabytes(await renderersOf(browser)) };
    const changes = await boardChanges(page);
    const inDrill = { server: megabytes([pid]), page: megabytes(await renderersOf(browser)) };
    await page.close();
    await server.stop();
    return [
      atMost('start.browser.cold.ms', quantile(cold, 0.5), 5_000),
      atMost('start.browser.warm.ms', quantile(warm, 0.5), 2_000),
      atMost('memory.server.home.mb', atHome.server, 200),
      atMost('memory.server.drill.mb', inDrill.server, 250),
      atMost('memory.page.home.mb', atHome.page, 250),
      atMost('memory.page.drill.mb', inDrill.page, 300),
      atMost('journal.event.bytes', eventBytes(workspace), 2_000),
      atMost('board.change.p50.ms', quantile(changes, 0.5), 250),
      atMost('board.change.p95.ms', quantile(changes, 0.95), 1_000),
    ];
  } finally {
    await browser.close();
  }
}

/** The Electron bundles in the test host: with the start of Chromium, which in Electron is its own. */
async function testHost(): Promise<readonly Figure[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = performance.now();
    const opened = await launch('host');
    await usableHome(opened.page);
    times.push(performance.now() - before);
    await opened.close();
  }
  return [atMost('start.test-host.cold.ms', quantile(times, 0.5), 5_000)];
}
