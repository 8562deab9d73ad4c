// Pictures of five places of the built app on the tour's workspace, where this machine has a browser.
// Prints the path of each on a line of its own; prints nothing where there is none.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumFlags } from '../test/e2e/support/chromium-flags.mjs';
import { findChromium } from '../test/e2e/support/find-chromium.mjs';
import { projectRoot } from './node-runtime.mjs';

const { values } = parseArgs({
  options: {
    workspace: { type: 'string' },
    plan: { type: 'string' },
    run: { type: 'string' },
    out: { type: 'string' },
  },
});
/** Each with something that is there once it can be photographed. */
const places = [
  ['1-home', '#/home', 'article'],
  ['2-canvas', `#/plans/${values.plan}`, '.react-flow__edge'],
  ['3-drill', `#/drills/${values.run}`, '[data-board]'],
  ['4-findings', '#/findings', 'tbody tr[aria-rowindex]'],
  ['5-report', `#/reports/${values.run}`, 'iframe'],
];

try {
  const browserPath = await findChromium();
  if (browserPath) await withServer((address) => takePictures(browserPath, address));
} catch (cause) {
  console.error(cause.message.split('\n')[0]); // the tour itself is over and well
  process.exitCode = 1;
}

async function withServer(use) {
  const args = [join(projectRoot, 'out/main/serve.js'), '--workspace', values.workspace];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = await once(createInterface({ input: server.stdout }), 'line');
    await use(JSON.parse(line.slice('STATEDRILL '.length)).address);
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
  }
}

async function takePictures(executablePath, address) {
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address);
    await page.getByRole('main').waitFor();
    for (const [name, hash, ready] of places) {
      await page.evaluate((to) => (location.hash = to), hash);
      await page.waitForLoadState('networkidle');
      await page.locator(ready).first().waitFor({ state: 'attached' });
      await page.waitForTimeout(400); // the canvas fits its drawing, the report is drawn
      const path = join(values.out, `${name}.png`);
      await page.screenshot({ path });
      console.log(path);
    }
  } finally {
    await browser.close();
  }
}
