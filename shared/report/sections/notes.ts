import { z } from 'zod';
import { Aspect, NoteTag } from '../../model/run';
import { actualAt, mendingsIn } from '../actual-times';
import type { JournalEvent } from '../../model/journal';
import type { History } from '../history';

/** What somebody wrote down during the run. */
export const NoteEntry = z.object({
  at: z.number().int(),
  seq: z.number().int(),
  tag: NoteTag,
  text: z.string(),
  by: z.string(),
  state: z.string().optional(),
  inject: z.string().optional(),
  aspect: Aspect.optional(),
  /** Whose words, and how they came. */
  who: z.string().optional(),
  channel: z.string().optional(),
  /** Taken back, and why. */
  withdrawn: z.string().optional(),
});
export type NoteEntry = z.infer<typeof NoteEntry>;

export const isNote = ({ cause }: JournalEvent): boolean => cause.kind === 'command' && cause.command.kind === 'note';

/** In the order in which it was; the first of them, where it is said how many. */
export function notesOf(history: History, most = Infinity): NoteEntry[] {
  const { names, injects } = history;
  const { countered } = mendingsIn(history);
  const said = history.journal.filter(isNote).toSorted((a, b) => actualAt(history, a) - actualAt(history, b));
  return said.slice(0, most).flatMap((event): NoteEntry[] => {
    const { cause, seq } = event;
    if (cause.kind !== 'command' || cause.command.kind !== 'note') return [];
    const { tag, text, state, inject, aspect, who, channel } = cause.command;
    const at = actualAt(history, event);
    const withdrawn = countered.get(seq)?.why;
    const told = {
      ...(aspect !== undefined && { aspect }),
      ...(who !== undefined && { who }),
      ...(channel !== undefined && { channel }),
      ...(withdrawn !== undefined && { withdrawn }),
    };
    const title = inject === undefined ? undefined : (injects.get(inject)?.title ?? inject);
    const linked = { ...(state !== undefined && { state: names.state(state) }), ...(title && { inject: title }) };
    return [{ at, seq, tag, text, by: cause.by, ...linked, ...told }];
  });
}
