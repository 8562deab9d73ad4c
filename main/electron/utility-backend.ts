import { utilityProcess } from 'electron';
import type { FromBackend } from '../hosting/backend-messages';
import type { BackendProcess } from '../hosting/backend-relay';

export interface UtilityBackendOptions {
  readonly script: string;
  readonly workspace: string;
  readonly resources: string;
}

/** `child_process.fork` is switched off by a fuse; the utility process is Electron's own way. */
export function startUtilityBackend({ script, workspace, resources }: UtilityBackendOptions): BackendProcess {
  const child = utilityProcess.fork(script, [`--workspace=${workspace}`, `--resources=${resources}`], {
    serviceName: 'Statedrill storage',
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: FromBackend) => listener(message)),
    onExit: (listener) => void child.once('exit', listener),
    stop: () => void child.kill(),
  };
}
