import type { NoteTag } from '../../../shared/model/run';

/** What the scribe can write, each under its key. */
export type EntryKind = 'note' | 'gap' | 'decision' | 'mend';

export interface Capture {
  readonly key: string;
  readonly name: string;
  readonly entry: EntryKind;
  readonly tag: NoteTag;
}

export const CAPTURES: readonly Capture[] = [
  { key: 'N', name: 'Note', entry: 'note', tag: 'observation' },
  { key: 'G', name: 'Gap', entry: 'gap', tag: 'gap' },
  { key: 'D', name: 'Decision', entry: 'decision', tag: 'observation' },
  { key: 'S', name: 'Strength', entry: 'note', tag: 'strength' },
  { key: 'C', name: 'Comms', entry: 'note', tag: 'communication' },
  { key: 'Q', name: 'Question', entry: 'note', tag: 'question' },
  { key: 'A', name: 'Answer', entry: 'note', tag: 'answer' },
  { key: 'K', name: 'Ack', entry: 'note', tag: 'acknowledgement' },
];
