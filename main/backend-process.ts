// The backend in a process of its own, so that a slow disk never freezes the window. Started by main/electron.
import { join } from 'node:path';
import type { FromBackend, ToBackend } from './hosting/backend-messages';
import { facilitator, openBackend, projector } from './hosting/open-backend';
import { optionValue } from './hosting/workspace-location';
import { pressFrom } from './export/press';
import { spawnFrom } from './simulation/worker-thread';

const { parentPort } = process;
const say = (message: FromBackend): void => parentPort.postMessage(message);

const backend = openBackend({
  workspace: optionValue(process.argv, '--workspace') ?? '',
  resources: optionValue(process.argv, '--resources') ?? '',
  spawn: spawnFrom(import.meta.dirname),
  spawnPress: pressFrom(import.meta.dirname),
  share: { pageFolder: join(import.meta.dirname, '../renderer') },
});
backend.subscribe((event, payload) => say({ kind: 'event', event, payload }));

parentPort.on('message', ({ data }: { data: ToBackend }) => void handle(data));
say({ kind: 'ready' });

async function handle(message: ToBackend): Promise<void> {
  if (message.kind === 'close') {
    await backend.close();
    process.exit(0);
  }
  const caller = message.from === 'projector' ? projector : facilitator;
  say({ kind: 'reply', id: message.id, reply: await backend.dispatch(message.name, message.input, caller) });
}
