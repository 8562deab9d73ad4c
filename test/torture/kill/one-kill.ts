import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Shown } from './messages';

export interface Killed {
  readonly shown: readonly Shown[];
  /** Milliseconds since 1970 at which the process was certainly dead. */
  readonly at: number;
  /** What it said about itself, when it ended before it was killed. */
  readonly complaint: string;
}

/** After some time, or the moment an event is shown: then what was shown a little too early is caught. */
export type KillAt = { readonly ms: number } | { readonly events: number };

/** Runs the program, kills it without warning, and returns everything it had shown. */
export async function kill(when: KillAt, args: readonly string[]): Promise<Killed> {
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const shown: Shown[] = [];
  const complaints: string[] = [];
  let wasAlive = true;
  const strike = (): void => void (wasAlive = child.kill('SIGKILL') && wasAlive);
  child.stderr.on('data', (data: Buffer) => complaints.push(data.toString()));
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const message = readLine(line);
    if (message === undefined) return; // cut off in the middle of a write
    shown.push(message);
    if (message.kind === 'ready') setTimeout(strike, 'ms' in when ? when.ms : longestWait).unref();
    if ('events' in when && shown.filter(({ kind }) => kind === 'event').length === when.events) strike();
  });
  const read = new Promise<void>((resolve) => lines.once('close', resolve));
  await new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const at = Date.now();
  await read;
  return { shown, at, complaint: wasAlive && child.signalCode === 'SIGKILL' ? '' : complaints.join('') || 'It ended.' };
}

const longestWait = 5_000;

/** `as`: written by our own program; half a line is not JSON. */
function readLine(line: string): Shown | undefined {
  try {
    return JSON.parse(line) as Shown;
  } catch {
    return undefined;
  }
}
