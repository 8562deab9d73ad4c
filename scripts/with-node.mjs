// `node scripts/with-node.mjs vitest run …` runs a package's command on a Node that is new enough, with no shell and no shim.
// npm 11 and 12 link node_modules/.bin/node to the bundled one; npm 10 does not, so this launcher is needed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { staleness } from './installed-packages.mjs';
import { projectRoot, requireNode } from './node-runtime.mjs';

function scriptOf(command) {
  if (/[./\\]/.test(command)) return command;
  const directory = join(projectRoot, 'node_modules', command);
  const { bin } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  return join(directory, typeof bin === 'string' ? bin : bin[command]);
}

const node = requireNode();
const stale = staleness(projectRoot);
if (stale) {
  console.error(stale);
  process.exit(1);
}
const [command, ...args] = process.argv.slice(2);
const child = spawn(node, command ? [scriptOf(command), ...args] : [], {
  stdio: 'inherit',
  cwd: projectRoot,
  env: { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code, signal) => process.exit(signal ? 1 : code));
