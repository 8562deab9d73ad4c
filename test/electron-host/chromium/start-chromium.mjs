import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromiumFlags, isHeaded } from '../../e2e/support/chromium-flags.mjs';
import { requireChromium } from '../../e2e/support/find-chromium.mjs';
import { connect } from './devtools-connection.mjs';

const closeLimitMs = 3000;

/** A Chromium with a profile of its own: `{ url, root, attach, close }`. */
export async function startChromium(switches) {
  const profile = mkdtempSync(join(tmpdir(), 'statedrill-host-'));
  const child = spawn(
    await requireChromium(),
    [
      ...(isHeaded ? [] : ['--headless']),
      ...chromiumFlags,
      '--no-startup-window',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      ...switches,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  process.once('exit', () => {
    if (isAlive(child)) child.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true });
  });
  const url = await devToolsAddress(child);
  const { root, attach, disconnect } = await connect(url);
  return { url, root, attach, close: () => close(child, root, disconnect) };
}

const isAlive = (child) => child.exitCode === null && child.signalCode === null;

function devToolsAddress(child) {
  return new Promise((resolve, reject) => {
    const lines = [];
    createInterface(child.stderr).on('line', (line) => {
      lines.push(line);
      const found = /^DevTools listening on (ws:.*)$/.exec(line);
      if (found) resolve(found[1]);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`chromium exited ${code}\n${lines.slice(-20).join('\n')}`)));
  });
}

async function close(child, root, disconnect) {
  const exited = isAlive(child) ? once(child, 'exit') : Promise.resolve();
  root.send('Browser.close').catch(() => {});
  const limit = setTimeout(() => child.kill('SIGKILL'), closeLimitMs);
  await exited;
  clearTimeout(limit);
  disconnect();
}
