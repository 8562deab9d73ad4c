import { canonicalJson } from '../basics/canonical-json';
import type { Plan } from '../model/plan';
import { namesOf } from '../model/names';

/** One line of what an edit changes. */
export interface DifferenceLine {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly text: string;
}

/** What differs between two states of a plan, in the words of the drawing; places on the canvas are left out. */
export function planDifference(before: Plan, after: Plan): readonly DifferenceLine[] {
  const [old, now] = [namesOf(before.workflow), namesOf(after.workflow)];
  const way = (names: typeof old, { from, port, to }: { from: string; port: string; to: string }): string =>
    `${names.state(from)} – ${port} → ${names.state(to)}`;
  return [
    ...listed(before.workflow.states, after.workflow.states, {
      old: ({ name }) => name,
      now: ({ name }) => name,
    }),
    ...listed(before.workflow.transitions, after.workflow.transitions, {
      old: (it) => way(old, it),
      now: (it) => way(now, it),
    }),
    ...(before.workflow.initial === after.workflow.initial
      ? []
      : [{ kind: 'changed' as const, text: `starts with ${now.state(after.workflow.initial ?? '')}` }]),
  ];
}

interface Telling<T> {
  readonly old: (thing: T) => string;
  readonly now: (thing: T) => string;
}

function listed<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  { old, now }: Telling<T>,
): DifferenceLine[] {
  const was = new Map(before.map((thing) => [thing.id, thing]));
  const is = new Map(after.map((thing) => [thing.id, thing]));
  return [
    ...before.filter(({ id }) => !is.has(id)).map((thing) => ({ kind: 'removed' as const, text: old(thing) })),
    ...after.filter(({ id }) => !was.has(id)).map((thing) => ({ kind: 'added' as const, text: now(thing) })),
    ...after.flatMap((thing): DifferenceLine[] => {
      const earlier = was.get(thing.id);
      if (earlier === undefined || canonicalJson(earlier) === canonicalJson(thing)) return [];
      const [one, other] = [old(earlier), now(thing)];
      if (one !== other) return [{ kind: 'removed', text: one }, { kind: 'added', text: other }]; // prettier-ignore
      return [{ kind: 'changed', text: `${other}: ${changedFields(earlier, thing).join(', ')}` }];
    }),
  ];
}

const WORDS: Readonly<Record<string, string>> = { after: 'prerequisites', guard: 'condition', initial: 'start' };

const changedFields = (before: object, after: object): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => written(before, field) !== written(after, field))
    .map((field) => WORDS[field] ?? field);

const written = (thing: object, field: string): string => canonicalJson(Object.entries(thing).find(([name]) => name === field)?.[1] ?? null); // prettier-ignore
