#!/usr/bin/env node
// The `statedrill` command: the built CLI on a Node that is new enough, in the folder the person is in.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, requireNode } from './node-runtime.mjs';

const cli = join(projectRoot, 'out/main/cli.js');
if (!existsSync(cli)) {
  console.error('Statedrill is not built yet. Run "npm run build" first.');
  process.exit(2);
}
const child = spawn(requireNode(), [cli, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code, signal) => process.exit(signal ? 1 : code));
