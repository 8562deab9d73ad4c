import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../node-runtime.mjs';
import { browserCommand } from './display.mjs';

/** Serves the app on loopback until it is stopped, and says where. */
export function runBrowserHost({ args, why, open }) {
  const child = spawn(process.execPath, [join(projectRoot, 'out/main/serve.js'), ...args], {
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
  child.once('exit', (code) => process.exit(code ?? 0));
  createInterface(child.stdout).on('line', (line) => {
    if (!line.startsWith('STATEDRILL ')) return console.log(line);
    const started = JSON.parse(line.slice('STATEDRILL '.length));
    const command = open ? browserCommand() : undefined;
    console.log(introduction({ ...started, why, opens: Boolean(command) }));
    return command && openAddress(command, started.address);
  });
}

export const introduction = ({ address, workspace, why, opens }) => `
Statedrill designs and rehearses IT recovery. ${why}
so the same app is served to a browser on this machine${opens ? ', which opens now' : ''}.

  Address     ${address}
              (good until you stop it, as often as you open it, from this machine only)
  Workspace   ${workspace}
  Stop        Ctrl-C
  No browser  npm run tour   shows the whole job in the terminal
`;

function openAddress([command, ...args], address) {
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {}) // the address is on the screen
    .unref();
}
