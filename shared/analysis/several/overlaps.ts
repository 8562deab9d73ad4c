import type { Workflow } from '../../model/workflow';
import { planOf } from './several-plans';

/** Something that steps of several plans need at the same time. */
export interface Overlap {
  readonly kind: 'pool' | 'role' | 'component' | 'vendor';
  readonly key: string;
  readonly name: string;
  /** Places of the plans, in their order. */
  readonly plans: readonly number[];
  /** Of a pool. */
  readonly units?: number;
  /** The most that one step of each plan claims, added up: what all of them ask for at once. */
  readonly claimed?: number;
}

/** What more than one plan claims, and the more of its units they ask for the sooner it is named. */
export function overlapsOf(workflow: Workflow): readonly Overlap[] {
  const used = new Map<string, Map<number, number>>();
  const use = (kind: Overlap['kind'], key: string, plan: number, units = 0): void => {
    const by = used.get(`${kind} ${key}`) ?? new Map<number, number>();
    used.set(`${kind} ${key}`, by);
    by.set(plan, Math.max(units, by.get(plan) ?? 0));
  };
  for (const state of workflow.states) {
    const plan = planOf(state);
    if (plan === undefined) continue;
    if ('owner' in state && state.owner !== undefined) use('role', state.owner, plan);
    if (state.kind !== 'step') continue;
    for (const { pool, units } of state.claims ?? []) use('pool', pool, plan, units);
    for (const key of state.needs ?? []) use('component', key, plan);
    for (const key of state.vendors ?? []) use('vendor', key, plan);
  }
  const found = (
    [
      ['pool', workflow.pools],
      ['role', workflow.roles],
      ['component', workflow.components],
      ['vendor', workflow.vendors],
    ] as const
  ).flatMap(([kind, things]) =>
    things.flatMap((thing): Overlap[] => {
      const by = used.get(`${kind} ${thing.key}`);
      if (by === undefined || by.size < 2) return [];
      const plans = [...by.keys()].toSorted((a, b) => a - b);
      const claimed = [...by.values()].reduce((sum, it) => sum + it, 0);
      const units = 'units' in thing && kind === 'pool' ? { units: thing.units, claimed } : {};
      return [{ kind, key: thing.key, name: thing.name, plans, ...units }];
    }),
  );
  return found.toSorted((a, b) => pressure(b) - pressure(a));
}

const pressure = ({ units, claimed }: Overlap): number =>
  units === undefined || claimed === undefined ? 0 : claimed / units;

/** More plans than this are not tried in every order. */
const MOST_TRIED = 4;

/**
 * Orders worth trying: all of them where they are few; otherwise by the tightest MTPD of the services each plan restores,
 * as they stand, and each plan before all others. The order by MTPD comes first.
 */
export function ordersOf(workflow: Workflow, plans: number): readonly (readonly number[])[] {
  const all = Array.from({ length: plans }, (_, plan) => plan);
  const byMtpd = all.toSorted((a, b) => tightest(workflow, a) - tightest(workflow, b));
  const rest =
    plans <= MOST_TRIED
      ? permutations(all)
      : [all, ...byMtpd.map((first) => [first, ...byMtpd.filter((it) => it !== first)])];
  const orders = new Map([byMtpd, ...rest].map((order) => [order.join(), order]));
  return [...orders.values()];
}

function tightest({ states, services }: Workflow, plan: number): number {
  const restored = new Set(
    states.flatMap((state) =>
      state.kind === 'step' && planOf(state) === plan ? (state.restores ?? []).map(({ service }) => service) : [],
    ),
  );
  return Math.min(
    Infinity,
    ...services.filter(({ key }) => restored.has(key)).map(({ mtpd, wrt = 0 }) => (mtpd ?? Infinity) - wrt),
  );
}

const permutations = (of: readonly number[]): readonly (readonly number[])[] =>
  of.length <= 1 ? [of] : of.flatMap((first) => permutations(of.filter((it) => it !== first)).map((rest) => [first, ...rest])); // prettier-ignore
