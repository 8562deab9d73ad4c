import { z } from 'zod';
import { saidBy } from '../../analysis/said-by';
import { describeEvent } from '../../analysis/describe-event';
import type { Change, JournalEvent } from '../../model/journal';
import { describeChange } from '../words/change-words';
import type { History } from '../history';

/** One line of the record in words; the appendix holds them all. */
export const LogLine = z.object({
  seq: z.number().int(),
  at: z.number().int(),
  /** Milliseconds since 1970, UTC. */
  wall: z.number().int(),
  cause: z.string(),
  changes: z.array(z.string()),
  hash: z.string(),
  /** The clock was put forward, and nothing else happened. */
  isJump: z.literal(true).optional(),
});
export type LogLine = z.infer<typeof LogLine>;

/** The events as lines; all of the record, where it is not said which. */
export function logOf(history: History, events: readonly JournalEvent[] = history.journal): LogLine[] {
  const { workflow } = history.frozen;
  const scenario = { ...history.frozen.scenario, injects: [...history.injects.values()] };
  return events.map((event) => {
    const { seq, at, wall, changes, hash } = event;
    const { text, why } = describeEvent(event, workflow, scenario);
    const cause = [text, why, ...spoken(event)].filter((part) => part !== undefined && part !== '').join(' – ');
    const told = { seq, at, wall, hash, cause, ...(isJump(event) && { isJump: true as const }) };
    return { ...told, changes: lasting(changes).map((change) => describeChange(change, history)) };
  });
}

const isJump = ({ cause, changes }: JournalEvent): boolean =>
  cause.kind === 'command' && cause.command.kind === 'jump' && changes.every(({ kind }) => kind === 'clock');

/** What stands after the event: a phase passed through within it is left out, and so is the end of work that was left. */
const lasting = (changes: readonly Change[]): readonly Change[] =>
  changes.filter((change, index) => {
    if (change.kind !== 'work') return true;
    if (change.work === null) return !changes.some((it) => it.kind === 'left' && it.state === change.id);
    return !changes.some((it, later) => later > index && it.kind === 'work' && it.id === change.id);
  });

/** In whose name it was said, and who wrote it down. */
const spoken = ({ cause }: JournalEvent): readonly string[] =>
  cause.kind === 'command' ? [...saidBy(cause.command), cause.by] : [];
