// The real Electron: whether it is here, whether it can be fetched, and fetching it. Never `require('electron')`: that downloads.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../node-runtime.mjs';

const folder = join(projectRoot, 'node_modules/electron');
const probeLimitMs = 3000;

export function electronBinary(env = process.env) {
  if (env.ELECTRON_EXEC) return env.ELECTRON_EXEC;
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : undefined;
}

/** Asks the download's server for an answer, any answer, for at most three seconds. */
export async function canDownload(env = process.env) {
  const server =
    env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases';
  const answer = await fetch(server, { method: 'HEAD', signal: AbortSignal.timeout(probeLimitMs) }).catch(
    () => undefined,
  );
  return answer !== undefined;
}

/** Electron's own installer, which checks what it downloaded. Tells whether the binary is there afterwards. */
export async function downloadElectron() {
  const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: ['ignore', 'inherit', 'pipe'] });
  child.stderr.resume(); // a stack trace helps nobody here; the caller says a sentence
  const [code] = await once(child, 'exit');
  return code === 0 && electronBinary() !== undefined;
}
