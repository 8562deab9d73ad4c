// `npm run tour`: the whole job once, in the terminal. The tour itself is a verb of the CLI.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build/build-all.mjs';
import { projectRoot } from './node-runtime.mjs';

await ensureBuilt();
const child = spawn(process.execPath, [join(projectRoot, 'out/main/cli.js'), 'tour', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code, signal) => process.exit(signal ? 1 : code));
