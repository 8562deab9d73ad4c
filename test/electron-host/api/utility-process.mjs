import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';

const childScript = new URL('../utility-child.mjs', import.meta.url).href;

/** Running utility processes, as `app.getAppMetrics()` lists them. */
export const utilities = new Set();

/** Electron's utility process as a Node child with a channel. */
export const utilityProcess = {
  fork(file, args = [], { env = process.env, cwd, execArgv = [], serviceName } = {}) {
    const child = fork(file, args, {
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: [...execArgv, '--import', childScript],
      env,
      cwd,
    });
    const metric = { pid: child.pid, type: 'Utility', name: serviceName };
    utilities.add(metric);
    child.once('exit', () => utilities.delete(metric));
    const utility = new EventEmitter();
    for (const event of ['message', 'spawn', 'exit']) child.on(event, (value) => utility.emit(event, value));
    child.on('error', (cause) => utility.emit('error', 'FatalError', '', String(cause)));
    return Object.assign(utility, {
      get pid() {
        return child.pid;
      },
      postMessage: (message) => void (child.connected && child.send(message)),
      kill: () => child.kill(),
    });
  },
};
