import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { invariant } from '../../../shared/basics/assert';

/** What each measured program prints as its last line. */
const Measurement = z.object({
  runs: z.number(),
  cpu: z.number(),
  wall: z.number().optional(),
  events: z.number().optional(),
  cases: z.number().optional(),
  of: z.number().optional(),
});
export type Measurement = z.infer<typeof Measurement>;

/** Runs a program in a process of its own and reads its measurement. CPU time is the process's own: other work does not count. */
export function measure(command: string, args: readonly string[], cwd: string): Measurement {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  invariant(status === 0, `${command} measures (${error?.message ?? stderr})`);
  return Measurement.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
}

/** Runs by the clock of so many processes of a program side by side, each of which measures its own time. */
export async function sideBySide(
  count: number,
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<{ readonly rate: number; readonly cpu: number }> {
  const outputs = await Promise.all(
    Array.from({ length: count }, () =>
      text(spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] }).stdout),
    ),
  );
  const measured = outputs.map((it) => Measurement.parse(JSON.parse(it.trim().split('\n').at(-1) ?? '')));
  return {
    rate: measured.reduce((sum, { runs, wall }) => sum + runs / (wall ?? 1), 0),
    cpu: measured.reduce((sum, it) => sum + it.cpu, 0),
  };
}

export const perSecond = ({ runs, cpu }: Measurement): number => runs / cpu;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
