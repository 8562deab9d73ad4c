import { existsSync, readFileSync } from 'node:fs';

const STAT = '/proc/stat';
/** Linux counts the time of its processors in hundredths of a second. */
const TICKS = 100;
/** By how much it may be off, seconds. */
export const TICK = 1 / TICKS;

/**
 * Processor time that everything on this machine has taken so far, and its host: seconds, of all processors. Where that is
 * not told (only Linux does), nothing: whatever is measured then counts as if nobody else had been there.
 */
export function takenByAll(): number {
  if (!existsSync(STAT)) return 0;
  const [, user = 0, nice = 0, system = 0, , , interrupts = 0, soft = 0, host = 0] = readFileSync(STAT, 'utf8')
    .slice(0, 300)
    .split(/\s+/)
    .map(Number);
  return (user + nice + system + interrupts + soft + host) / TICKS;
}
