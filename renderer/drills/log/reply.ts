import { hearTalk, nothingSaid, openQuestions } from '../../../shared/analysis/known/room-talk';
import { namesOf } from '../../../shared/model/names';
import type { NoteTag } from '../../../shared/model/run';
import type { Room } from '../room/room-context';
import type { About } from './evidence';

export const isReply = (tag: NoteTag): tag is 'answer' | 'acknowledgement' =>
  tag === 'answer' || tag === 'acknowledgement';

/** What Enter alone says. */
export const answered = (tag: 'answer' | 'acknowledgement'): string => (tag === 'answer' ? 'Answered' : 'Acknowledged');

export interface UsualReply {
  /** Whoever the inject on the table is addressed to. */
  readonly who: string;
  readonly channel: string;
  /** The question that an answer is to, where no inject is on the table: the latest that is open. */
  readonly re?: number | undefined;
  readonly to?: string | undefined;
}

export function usualReply({ live, folds, scenario, workflow }: Room, about: About, tag: NoteTag): UsualReply {
  const inject = scenario.injects.find(({ id }) => id === about.inject);
  if (inject !== undefined) {
    const [first] = inject.to;
    return { who: first === undefined ? '' : namesOf(workflow).name('roles', first), channel: inject.mode };
  }
  const { frozen } = live.record;
  if (tag !== 'answer') return { who: '', channel: 'verbal' };
  const open = openQuestions(folds.entries.reduce((talk, entry) => hearTalk(talk, entry, frozen), nothingSaid)).at(-1);
  return { who: '', channel: 'verbal', re: open?.seq, to: open?.text };
}
