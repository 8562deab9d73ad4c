import { z } from 'zod';
import { describeEvent } from '../../analysis/describe-event';
import type { History } from '../history';

/** Something said afterwards about an entry of the record: its actual time, or that it does not hold. */
export const MendedEntry = z.object({
  kind: z.enum(['corrected', 'countered']),
  /** The entry, in words, as it was recorded. */
  what: z.string(),
  recorded: z.number().int(),
  actual: z.number().int().optional(),
  by: z.string(),
  why: z.string(),
  /** The entry, and the one that mends it. */
  seqs: z.array(z.number().int()),
});
export type MendedEntry = z.infer<typeof MendedEntry>;

export function mendedEntries({ journal, frozen, injects }: History): MendedEntry[] {
  const scenario = { ...frozen.scenario, injects: [...injects.values()] };
  return journal.flatMap(({ cause, seq }): MendedEntry[] => {
    if (cause.kind !== 'command' || (cause.command.kind !== 'correct' && cause.command.kind !== 'counter')) return [];
    const { command, by } = cause;
    const entry = journal[command.seq];
    if (entry === undefined) return [];
    const what = describeEvent(entry, frozen.workflow, scenario).text;
    const told = { what, recorded: entry.at, by, why: command.why, seqs: [entry.seq, seq] };
    return [
      command.kind === 'correct' ? { kind: 'corrected', ...told, actual: command.at } : { kind: 'countered', ...told },
    ];
  });
}
