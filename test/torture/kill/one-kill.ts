import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Shown } from './messages';

export interface Killed {
  readonly shown: readonly Shown[];
  /** Milliseconds since 1970 at which the process was certainly dead. */
  readonly at: number;
  /** What it said about itself, when it ended before it was killed. */
  readonly complaint: string;
}

/** Runs the program until `delay` after it is ready, kills it without warning, and returns everything it had shown. */
export async function killAfter(delay: number, args: readonly string[]): Promise<Killed> {
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const shown: Shown[] = [];
  const complaints: string[] = [];
  child.stderr.on('data', (data: Buffer) => complaints.push(data.toString()));
  const lines = createInterface({ input: child.stdout });
  const ready = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      const message = readLine(line);
      if (message === undefined) return; // cut off in the middle of a write
      if (message.kind === 'ready') resolve();
      shown.push(message);
    });
    child.once('exit', () => resolve());
  });
  const read = new Promise<void>((resolve) => lines.once('close', resolve));
  const died = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await ready;
  await sleep(delay);
  const wasAlive = child.kill('SIGKILL');
  await died;
  const at = Date.now();
  await read;
  return { shown, at, complaint: wasAlive ? '' : complaints.join('') };
}

/** `as`: written by our own program; half a line is not JSON. */
function readLine(line: string): Shown | undefined {
  try {
    return JSON.parse(line) as Shown;
  } catch {
    return undefined;
  }
}
