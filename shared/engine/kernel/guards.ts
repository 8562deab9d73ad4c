import { known } from '../../basics/assert';
import { elapsedIn } from '../../compile/check/guard-references';
import type { Ir } from '../../compile/ir';
import type { Guard } from '../../model/guard';
import type { Scenario } from '../../model/scenario';
import { OUTCOMES, ZEROS, codeOf } from './codes';
import { doubles, fixed, ints } from './arena';
import { atWork, tablesAtWork } from './at-work';
import * as at from './layout';
import { effectiveLevel } from './levels';

export type Test = () => boolean;

/** An instant at which a condition may become true by itself: a zero point and a time after it. */
export interface Elapsed {
  readonly zero: number;
  readonly atLeast: number;
}

/** Every instant at which the clock alone can make a condition of the document true. */
export const elapsedOf = (ir: Ir, scenario: Scenario): readonly Elapsed[] => {
  const drawn = ir.nodes.flatMap(({ state, automatic }) => [
    ...automatic.map((it) => it.guard),
    ...(state?.kind === 'wait' ? [state.until] : []),
    ...(state?.kind === 'decision' ? state.options.map((option) => option.guard) : []),
  ]);
  const injects = scenario.injects.map(({ trigger }) => (trigger.kind === 'condition' ? trigger.guard : undefined));
  const guards = [...drawn, ...injects].filter((guard) => guard !== undefined);
  return guards.flatMap(elapsedIn).map(({ since, atLeast }) => ({ zero: codeOf(ZEROS, since), atLeast }));
};

/** Whether a condition holds now; its test is made once, when it is first asked for. */
export const holdsNow = (guard: Guard): boolean => {
  const { tests } = atWork();
  let test = tests.get(guard);
  if (test === undefined) {
    test = compile(guard);
    tests.set(guard, test);
  }
  return test();
};

const compile = (guard: Guard): Test => {
  const tables = tablesAtWork();
  const { workflow } = tables.ir;
  const place = (list: readonly { readonly key: string }[], key: string): number => {
    const found = list.findIndex((it) => it.key === key);
    return known(found < 0 ? undefined : found, `${key} is in the plan`);
  };
  const state = (id: string): number => at.recordOf(known(tables.structure.indexOf.get(id), `${id} is a state`));
  switch (guard.kind) {
    case 'all': {
      const of = guard.of.map((it) => compile(it));
      return () => of.every((test) => test());
    }
    case 'any': {
      const of = guard.of.map((it) => compile(it));
      return () => of.some((test) => test());
    }
    case 'not': {
      const of = compile(guard.of);
      return () => !of();
    }
    case 'pool': {
      const pool = at.recordOf(tables.jobs + place(workflow.pools, guard.pool));
      return compared(guard.is, () => ints[pool + at.available]!, guard.units);
    }
    case 'component': {
      const component = fixed[at.components]! + 2 * place(workflow.components, guard.component);
      const { is } = guard;
      return () => (ints[component]! > 0 ? 'down' : ints[component + 1]! > 0 ? 'degraded' : 'up') === is;
    }
    case 'level': {
      const service = place(workflow.services, guard.service);
      return compared(guard.is, () => effectiveLevel(service), guard.percent);
    }
    case 'elapsed': {
      const zero = at.zero + codeOf(ZEROS, guard.since);
      const { atLeast } = guard;
      return () => doubles[at.now]! - doubles[zero]! >= atLeast;
    }
    case 'step': {
      const step = state(guard.step);
      const outcome = codeOf(OUTCOMES, guard.is);
      return () => ints[step + at.outcome] === outcome;
    }
    case 'attempts': {
      const step = state(guard.step);
      return compared(guard.is, () => ints[step + at.attempt]!, guard.count);
    }
    case 'variable': {
      const variable = fixed[at.variables]! + place(workflow.variables, guard.variable);
      return compared(guard.is, () => doubles[variable]!, guard.value);
    }
  }
};

const compared = (is: '>=' | '>' | '<=' | '<' | '=', left: () => number, right: number): Test => {
  switch (is) {
    case '>=':
      return () => left() >= right;
    case '>':
      return () => left() > right;
    case '<=':
      return () => left() <= right;
    case '<':
      return () => left() < right;
    case '=':
      return () => left() === right;
  }
};
