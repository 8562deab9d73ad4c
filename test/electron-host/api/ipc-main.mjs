import { EventEmitter } from 'node:events';

const handlers = new Map();

export const ipcMain = Object.assign(new EventEmitter(), {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel) => handlers.delete(channel),
});

/** Runs a page's `invoke`. Electron, too, lets only the message of an error through. */
export async function invokeHandler(event, channel, args) {
  const handler = handlers.get(channel);
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return { value: await handler(event, ...args) };
  } catch (cause) {
    return { error: `Error invoking remote method '${channel}': ${cause}` };
  }
}
