// Whether out/ is what the sources say. A stamp with the time the last build began answers it.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../node-runtime.mjs';

const stamp = join(projectRoot, 'out/built-at');
const sources = [
  ...['main', 'renderer', 'shared', 'resources/icons', 'scripts/build'],
  ...['vite.config.ts', 'package.json', 'package-lock.json'],
];
const results = [
  'out/main/index.js',
  'out/main/serve.js',
  'out/main/cli.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];

export function isBuildFresh() {
  if (![stamp, ...results.map((path) => join(projectRoot, path))].every((path) => existsSync(path))) return false;
  const builtAt = Number(readFileSync(stamp, 'utf8'));
  return sources.every((source) => newest(join(projectRoot, source)) < builtAt);
}

export function stampBuild(beganAt) {
  mkdirSync(join(projectRoot, 'out'), { recursive: true });
  writeFileSync(stamp, String(beganAt));
}

/** Time of the last change in a file or folder; a folder's own time tells of removed files. */
function newest(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), entry.mtimeMs);
}
