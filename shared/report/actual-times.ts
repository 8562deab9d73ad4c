import type { Ms } from '../basics/time';
import { mendingsOf, type Mendings } from '../journal/mending';
import type { History } from './history';
import type { Spell, Trace } from './traces';

const known = new WeakMap<object, Mendings>();

/** What was said afterwards about entries of this record, read once. */
export function mendingsIn({ journal }: Pick<History, 'journal'>): Mendings {
  const found = known.get(journal) ?? mendingsOf(journal);
  known.set(journal, found);
  return found;
}

/** When an event really was: as recorded, or as somebody corrected it. */
export const actualAt = (history: Pick<History, 'journal'>, event: { readonly seq: number; readonly at: Ms }): Ms =>
  mendingsIn(history).corrected.get(event.seq)?.at ?? event.at;

/** A visit that ended at another instant than was recorded: the time after it was not spent on it. */
export function withActualEnd(trace: Trace, history: History): Trace {
  const { leftSeq, left } = trace;
  const actual = leftSeq === undefined ? undefined : mendingsIn(history).corrected.get(leftSeq)?.at;
  if (actual === undefined || left === undefined) return trace;
  const spells = trace.spells.flatMap((spell, index): Spell[] => {
    const to = index === trace.spells.length - 1 && actual > left ? actual : Math.min(spell.to, actual);
    return to > spell.from ? [{ ...spell, to }] : [];
  });
  const started = trace.started === undefined ? {} : { started: Math.min(trace.started, actual) };
  return { ...trace, ...started, left: actual, spells };
}
