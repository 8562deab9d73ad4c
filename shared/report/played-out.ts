import type { Board } from '../journal/board';

/** The plan itself came to an end: nobody broke the run off, and it got stuck nowhere. */
export const isPlayedOut = ({ ended }: Pick<Board, 'ended'>): boolean =>
  ended !== undefined && !BROKEN_OFF.has(ended.outcome);

const BROKEN_OFF: ReadonlySet<string> = new Set(['stopped', 'stuck', 'loop', 'horizon']);
