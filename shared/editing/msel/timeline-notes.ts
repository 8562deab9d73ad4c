import { namesOf } from '../../model/names';
import type { Command } from '../../model/run';
import type { Workflow } from '../../model/workflow';
import type { ReadInject } from './read-msel';

export type TimelineNote = Extract<Command, { kind: 'note' }>;

/** Rows of a timeline as entries of the record, in the order of time; what has no time stands at the end, as of when it is written down. */
export function timelineNotes(rows: readonly ReadInject[], workflow: Workflow): readonly TimelineNote[] {
  const names = namesOf(workflow);
  const notes = rows.flatMap(({ set }): TimelineNote[] => {
    const { title = '', message = '', trigger, from, to = [], source } = set;
    const what = message.startsWith(title) || title === '' || title === 'Untitled inject' ? message || title : [title, message].filter(Boolean).join('\n'); // prettier-ignore
    const text = source === undefined || source === '' ? what : `${what}\n(${source})`;
    if (text.trim() === '') return [];
    const who = [from, ...to.map((role) => names.name('roles', role))].filter(Boolean).join(', ');
    return [
      {
        kind: 'note',
        tag: 'observation',
        text,
        ...(who !== '' && { who: who.slice(0, 500) }),
        ...(trigger?.kind === 'time' && { was: trigger.at }),
      },
    ];
  });
  return notes.toSorted((a, b) => (a.was ?? Infinity) - (b.was ?? Infinity));
}
