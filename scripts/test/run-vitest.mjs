import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../node-runtime.mjs';

const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');

/** What V8 made of a program is kept: the tests start the same few programs a hundred times. */
const NODE_COMPILE_CACHE = join(projectRoot, 'out/compile-cache');

export async function runVitest(args) {
  const env = { NODE_COMPILE_CACHE, ...process.env };
  const child = spawn(process.execPath, [vitest, 'run', ...args], { stdio: 'inherit', cwd: projectRoot, env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

/** How many tests a project has, without running them. */
export async function countTests(project) {
  const child = spawn(process.execPath, [vitest, 'list', '--project', project, '--json', '--no-static-parse'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    cwd: projectRoot,
  });
  const parts = await child.stdout.toArray();
  const text = Buffer.concat(parts).toString();
  return JSON.parse(text.slice(text.indexOf('['))).length;
}
