import { z } from 'zod';
import { NoteTag } from '../../model/run';
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
});
export type NoteEntry = z.infer<typeof NoteEntry>;

export const notesOf = ({ journal, names, injects }: History): NoteEntry[] =>
  journal.flatMap(({ cause, at, seq }) => {
    if (cause.kind !== 'command' || cause.command.kind !== 'note') return [];
    const { tag, text, state, inject } = cause.command;
    const title = inject === undefined ? undefined : (injects.get(inject)?.title ?? inject);
    const linked = { ...(state !== undefined && { state: names.state(state) }), ...(title && { inject: title }) };
    return [{ at, seq, tag, text, by: cause.by, ...linked }];
  });
