// The first three distinct actions of the improvement plan: what page one tells a reader to do.
import type { Report } from '../report';
import { clip } from '../words/clip';
import { formatDue } from '../words/dates';
import type { Item } from './block';

type Rows = Report['improvements'];

/** An action of page one, and what the register calls it; several findings may ask for the same. */
export interface FirstAction {
  readonly action: string;
  readonly item: Item;
}

export function firstActions({ improvements }: Report): readonly FirstAction[] {
  const byAction = Map.groupBy(improvements, ({ action, finding }) =>
    action === '' ? `Agree what is to be done about “${clip(finding, 110)}”` : action,
  );
  return [...byAction].slice(0, 3).map(([action, rows]) => ({ action, item: { text: action, sub: whoDoes(rows) } }));
}

/** Of an action that answers several findings, everybody who has taken it on; the first proposal where nobody has. */
export function whoDoes(rows: Rows): string {
  const taken = rows.filter(({ status }) => status !== 'proposed');
  const told = (taken.length > 0 ? taken : rows.slice(0, 1)).map(({ owner, due, status }) =>
    [
      owner ?? 'no owner yet',
      due === undefined ? 'no date yet' : `due ${formatDue(due)}`,
      ...(status === 'proposed' ? ['proposed by the record'] : []),
    ].join(' · '),
  );
  return [...new Set(told)].join('; ');
}
