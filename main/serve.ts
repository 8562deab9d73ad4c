// The browser host: the same app on 127.0.0.1, for machines without Electron.
import { join } from 'node:path';
import { openBackend } from './hosting/open-backend';
import { optionValue, prepareFolder, workspaceLocation } from './hosting/workspace-location';
import { startServer, type RunningServer } from './serve/server';
import { newToken } from './hosting/token';
import { pressFrom } from './export/press';
import { spawnFrom } from './simulation/worker-thread';

const built = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const workspace = workspaceLocation(args, process.env);
const port = Number(optionValue(args, '--port') ?? 0);

if (!Number.isInteger(port) || port < 0 || port > 65_535) fail('--port takes a number between 0 and 65535.');
const publicUrl = optionValue(args, '--public-url');
if (publicUrl !== undefined && !/^https?:\/\//.test(publicUrl))
  fail('--public-url takes the address under which a proxy makes shared drills known, as https://drill.example.org/.');
prepareFolder(workspace);
const token = process.env.STATEDRILL_TOKEN ?? newToken();
const projectorToken = newToken();
const backend = openBackend({
  workspace,
  resources: join(built, '../resources'),
  spawn: spawnFrom(import.meta.dirname),
  projectorToken,
  spawnPress: pressFrom(import.meta.dirname),
  share: { pageFolder: join(built, 'renderer'), publicUrl },
});
const server = await startServer({
  port,
  pageFolder: join(built, 'renderer'),
  tokens: { facilitator: token, projector: projectorToken },
  backend,
}).catch(explain);

// Ctrl-C arrives more than once: from the terminal and from the programs that started this one
let stopping: Promise<never> | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void (stopping ??= stop(server)));
// one line for the program that started this one; see scripts/start
console.log(`STATEDRILL ${JSON.stringify({ address: server.address, workspace })}`);

async function stop(running: RunningServer): Promise<never> {
  await running.close();
  await backend.close();
  return process.exit(0);
}

function explain(cause: NodeJS.ErrnoException): never {
  if (cause.code === 'EADDRINUSE') fail(`Port ${port} is in use. Choose another with --port, or leave it out.`);
  if (cause.code === 'EACCES') fail(`Port ${port} may not be used by this account. Choose one above 1023.`);
  return fail(`The server could not start: ${cause.message}`);
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
