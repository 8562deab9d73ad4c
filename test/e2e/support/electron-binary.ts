import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

/** The real Electron, where it was downloaded. Never `require('electron')`: that call starts a download. */
export function electronBinary(): string | undefined {
  if (process.env.ELECTRON_EXEC) return process.env.ELECTRON_EXEC;
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : undefined;
}
