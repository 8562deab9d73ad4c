import { namesOf } from '../../model/names';
import type { PlanChange } from '../../model/variant';
import type { Workflow } from '../../model/workflow';

/** A figure that the planner could change: more of a team, or a step that takes less time. */
export interface Changeable {
  readonly id: string;
  readonly name: string;
  /** From the least on; size is the part of the figure that changes. */
  readonly levels: readonly { readonly change: PlanChange; readonly title: string; readonly size: number }[];
}

/** Changes of one figure or several together, as large as the parts that change added up. */
export interface Attempt {
  readonly title: string;
  readonly changes: readonly PlanChange[];
  readonly size: number;
  /** Which figures it changes. */
  readonly figures: readonly string[];
}

const MORE_UNITS = [0.25, 0.5, 1, 2];
const FACTORS = [0.9, 0.75, 0.5, 0.25, 0.1];

/** Staff, capacity and durations of a plan, in the order of the document. */
export function changeablesOf(workflow: Workflow): readonly Changeable[] {
  const names = namesOf(workflow);
  return [
    ...workflow.pools.map(({ key, name, units }): Changeable => {
      const added = [...new Set(MORE_UNITS.map((share) => Math.max(1, Math.round(units * share))))];
      const levels = added.map((more) => ({
        change: { kind: 'pool units', pool: key, units: units + more } as const,
        title: `${name}: ${more} more`,
        size: more / units,
      }));
      return { id: `pool ${key}`, name: `Units of ${name}`, levels };
    }),
    ...workflow.states
      .filter((state) => state.kind === 'step')
      .map(({ id }): Changeable => {
        const name = names.state(id);
        const levels = FACTORS.map((factor) => ({
          change: { kind: 'duration factor', step: id, factor } as const,
          title: `${name}: ${Math.round(100 * factor)} % of the time`,
          size: 1 - factor,
        }));
        return { id: `step ${id}`, name: `Duration of ${name}`, levels };
      }),
  ];
}

/** Every single change and every pair of two figures, the smallest first: the first that is enough is the smallest. */
export function attemptsOf(marked: readonly Changeable[]): readonly Attempt[] {
  const singles = marked.map(singlesOf);
  const pairs = singles.flatMap((some, i) =>
    singles.slice(i + 1).flatMap((others) => some.flatMap((a) => others.map((b) => together([a, b])))),
  );
  return [...singles.flat(), ...pairs].toSorted((a, b) => a.size - b.size || a.changes.length - b.changes.length);
}

/** One figure, as far as it may change. */
export const atMost = (changeable: Changeable): Attempt => singlesOf(changeable).at(-1) ?? together([]);

export const together = (parts: readonly Attempt[]): Attempt => ({
  title: parts.map(({ title }) => title).join('; '),
  changes: parts.flatMap(({ changes }) => changes),
  size: parts.reduce((sum, { size }) => sum + size, 0),
  figures: parts.flatMap(({ figures }) => figures),
});

const singlesOf = ({ id, levels }: Changeable): readonly Attempt[] =>
  levels.map(({ change, title, size }) => ({ title, changes: [change], size, figures: [id] }));
