import type { LogEntry } from '../../../shared/analysis/room/log-line';

/** Entries that somebody made and that can be taken back, the latest first: not the clock, and not what mends another. */
export const mendable = (log: readonly LogEntry[]): readonly LogEntry[] =>
  log
    .filter(({ event: { cause }, line }) => {
      if (cause.kind !== 'command' || line.topic === 'clock') return false;
      return cause.command.kind !== 'correct' && cause.command.kind !== 'counter';
    })
    .toReversed();
