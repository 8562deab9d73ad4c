import { spawn } from 'node:child_process';
import { projectRoot } from '../node-runtime.mjs';

const provenMs = 3000;

/**
 * Starts the real Electron. Resolves to false when it fails within three seconds (no sandbox, missing libraries, root),
 * so that the browser host can take over; otherwise this process ends with the app.
 */
export function runElectron(binary, args) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const startedAt = Date.now();
  const child = spawn(binary, [projectRoot, ...args], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => {
      // a clean early end is a person closing the window, or a second start handing over to the first
      if (code !== 0 && Date.now() - startedAt < provenMs) resolve(false);
      else process.exit(code ?? 1);
    });
  });
}
