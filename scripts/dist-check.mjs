// `npm run dist:check [-- --json]`: packages the app on a pretend Electron distribution, then proves what is in it.
// Prints a line a figure, `name value target ok|short`, and exits 0 only when all targets hold.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../test/e2e/support/find-chromium.mjs';
import { ensureBuilt } from './build/build-all.mjs';
import { inspectPackage } from './package/inspect-package.mjs';
import { projectRoot } from './node-runtime.mjs';
import { startPackage } from './package/start-package.mjs';
import { writeStubDistribution } from './stub-dist.mjs';

const folder = mkdtempSync(join(tmpdir(), 'statedrill-dist-'));
try {
  await ensureBuilt();
  buildPackage();
  const packaged = join(folder, 'dist/linux-unpacked');
  const figures = await inspectPackage(packaged);
  if (await findChromium()) figures.push(await startPackage(packaged, folder));
  else console.error('There is no browser: that the package starts is not shown.');
  report(figures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function buildPackage() {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'node_modules/electron/package.json'), 'utf8'));
  writeStubDistribution(join(folder, 'electron'), version);
  const options = [
    ...['--linux', 'dir', '--publish', 'never'],
    `-c.electronDist=${join(folder, 'electron')}`,
    `-c.directories.output=${join(folder, 'dist')}`,
  ];
  const builder = join(projectRoot, 'node_modules/electron-builder/cli.js');
  const run = spawnSync(process.execPath, [builder, ...options], { cwd: projectRoot, encoding: 'utf8' });
  if (run.status === 0) return;
  console.error(`${run.stdout}${run.stderr}\nThe package could not be built.`);
  process.exitCode = 1;
  throw new Error('electron-builder failed');
}

function report(figures) {
  const isJson = process.argv.includes('--json');
  const rows = figures.map((figure) => ({ ...figure, ok: figure.value === figure.target }));
  if (isJson) console.log(JSON.stringify(rows, null, 2));
  else for (const { name, value, target, ok } of rows) console.log(`${name} ${value} ${target} ${ok ? 'ok' : 'short'}`);
  for (const { ok, detail } of rows) if (!ok && detail) console.error(detail);
  if (rows.some(({ ok }) => !ok)) process.exitCode = 1;
}
