// The program under torture: the real backend and the real servers in a process of their own, to be killed without warning.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createBackend } from '../../../main/backend';
import { startServer } from '../../../main/serve/server';

export const facilitatorToken = 'the-token-of-the-facilitator-under-torture';

/** Runs until it is killed. Says on its output where the facilitator's window connects. */
export async function serve(workspace: string, root: string): Promise<void> {
  const backend = createBackend({
    workspace,
    resources: join(root, 'resources'),
    share: { pageFolder: join(root, 'out/renderer') },
  });
  const { address } = await startServer({
    port: 0,
    pageFolder: join(root, 'out/renderer'),
    tokens: { facilitator: facilitatorToken, projector: 'nobody-looks' },
    backend,
  });
  writeSync(1, `${JSON.stringify({ address })}\n`);
}

export interface ServerProcess {
  readonly address: string;
  /** Ends it at once, by its own id; resolves when it is certainly dead. */
  kill(): Promise<void>;
  complaints(): string;
}

export async function startServerProcess(args: readonly string[]): Promise<ServerProcess> {
  const child: ChildProcess = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const complaints: string[] = [];
  child.stderr?.on('data', (data: Buffer) => complaints.push(data.toString()));
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const first = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [])]);
  const line: unknown = first[0];
  if (typeof line !== 'string') throw new Error(`the server did not start:\n${complaints.join('')}`);
  const { address } = JSON.parse(line) as { address: string }; // `as`: written by the function above
  return {
    address,
    complaints: () => complaints.join(''),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
