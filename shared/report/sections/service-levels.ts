import { z } from 'zod';
import type { Ms } from '../../basics/time';
import type { Service } from '../../model/catalogue';
import { actualAt } from '../actual-times';
import type { History } from '../history';

/** Effective level of a service over exercise time: steps, each holding until the next. */
export const LevelPoint = z.object({ at: z.number().int(), level: z.number() });
export type LevelPoint = z.infer<typeof LevelPoint>;

/** A stretch below the minimum business continuity objective. Open when the run ended in it. */
export const Interruption = z.object({
  from: z.number().int(),
  to: z.number().int().optional(),
  /** The event in which the service came back. */
  endSeq: z.number().int().optional(),
  startSeq: z.number().int(),
});
export type Interruption = z.infer<typeof Interruption>;

interface Reading extends LevelPoint {
  readonly seq: number;
}

/** The level after each event that changed it. What the scenario says holds before the first event. */
export function readingsOf(history: History, service: Service): readonly Reading[] {
  const stated = history.frozen.scenario.levels.find((level) => level.service === service.key)?.percent ?? 100;
  const readings: Reading[] = [];
  for (const { event, board } of history.turns) {
    const level = board.services[service.key]?.effective ?? stated;
    const at = Math.max(readings.at(-1)?.at ?? 0, actualAt(history, event));
    if (readings.at(-1)?.level !== level) readings.push({ at, level, seq: event.seq });
  }
  return readings.length === 0 ? [{ at: 0, level: stated, seq: 0 }] : readings;
}

/** One point an instant: the level it was left at. */
export const seriesOf = (readings: readonly Reading[]): LevelPoint[] =>
  readings
    .filter((reading, index) => readings[index + 1]?.at !== reading.at)
    .map(({ at, level }) => ({ at, level }))
    .filter((point, index, all) => all[index - 1]?.level !== point.level);

export function interruptionsOf(readings: readonly Reading[], mbco: number): Interruption[] {
  const found: Interruption[] = [];
  for (const { at, level, seq } of readings) {
    const open = found.at(-1);
    const isOpen = open !== undefined && open.to === undefined;
    if (level < mbco && !isOpen) found.push({ from: at, startSeq: seq });
    if (level >= mbco && isOpen) found[found.length - 1] = { ...open, to: at, endSeq: seq };
  }
  // A fall that was made good in the same instant is none.
  return found.filter((interruption) => interruption.from !== interruption.to);
}

/** Time at full capacity that the lost capacity amounts to: 2 h at 50 % are 1 h. Milliseconds. */
export function capacityLost(readings: readonly LevelPoint[], end: Ms): Ms {
  const lost = readings.reduce((sum, { at, level }, index) => {
    const until = readings[index + 1]?.at ?? end;
    return sum + (Math.max(0, 100 - level) / 100) * (until - at);
  }, 0);
  return Math.round(lost);
}
