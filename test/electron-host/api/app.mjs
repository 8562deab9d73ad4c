import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { cancellable } from './cancellable.mjs';
import { state } from './state.mjs';
import { utilities } from './utility-process.mjs';

const paths = { userData: join(tmpdir(), 'statedrill-host-user'), temp: tmpdir(), home: homedir() };
const flagValue = (name) => state.options.flags.find((flag) => flag.split('=')[0] === `--${name}`);
let isExiting = false;

export const app = Object.assign(new EventEmitter(), {
  name: 'statedrill',
  isPackaged: false,
  commandLine: {
    switches: [],
    appendSwitch(name, value) {
      this.switches.push(value ? `--${name}=${value}` : `--${name}`);
    },
    hasSwitch: (name) => flagValue(name) !== undefined,
    getSwitchValue: (name) => flagValue(name)?.split('=')[1] ?? '',
  },
  whenReady: () => state.whenReady.promise,
  isReady: () => state.isReady,
  getAppPath: () => state.options.appPath,
  getName: () => app.name,
  getVersion: () => JSON.parse(readFileSync(join(state.options.appPath, 'package.json'), 'utf8')).version,
  getLocale: () => 'en-US',
  getPath(name) {
    if (!paths[name]) throw new Error(`Failed to get '${name}' path`);
    mkdirSync(paths[name], { recursive: true });
    return paths[name];
  },
  setPath(name, path) {
    paths[name] = path;
  },
  requestSingleInstanceLock: () => true,
  enableSandbox() {},
  getAppMetrics: () => [...utilities],
  focus() {},
  quit: () => void quit(),
  exit(code = 0) {
    if (isExiting) return;
    isExiting = true;
    app.emit('quit', {}, code);
    void Promise.resolve(state.chromium?.close()).finally(() => process.exit(code));
  },
});

for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => app.quit());

/** before-quit, every window closed, will-quit, gone: any of the first three can call it off. */
async function quit() {
  if (state.isQuitting) return;
  if (cancellable((event) => app.emit('before-quit', event))) return;
  state.isQuitting = true;
  for (const window of [...state.windows]) {
    if (!(await window.close())) {
      state.isQuitting = false;
      return;
    }
  }
  if (cancellable((event) => app.emit('will-quit', event))) {
    state.isQuitting = false;
    return;
  }
  app.exit(0);
}
