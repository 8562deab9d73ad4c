// Loaded before a utility process's own script: `process.parentPort` on top of Node's channel.
import { EventEmitter } from 'node:events';

const early = [];
const port = new EventEmitter();
port.postMessage = (message) => process.send?.(message);
port.start = () => {};
// Electron's port keeps what arrives before the script listens
port.on('newListener', (name) => {
  if (name === 'message') setImmediate(() => early.splice(0).forEach((message) => port.emit('message', message)));
});
process.on('message', (data) => {
  const message = { data, ports: [] };
  if (port.listenerCount('message') === 0) early.push(message);
  else port.emit('message', message);
});
process.on('disconnect', () => process.exit(0)); // Electron ends its utility processes with itself
Object.assign(process, { parentPort: port, type: 'utility' });
