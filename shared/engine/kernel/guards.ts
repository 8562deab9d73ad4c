import { known } from '../../basics/assert';
import { elapsedIn } from '../../compile/check/guard-references';
import type { Ir } from '../../compile/ir';
import type { Guard } from '../../model/guard';
import type { Scenario } from '../../model/scenario';
import { ZERO, OUTCOME } from './codes';
import type { Kernel } from './kernel';
import { effectiveLevel } from './levels';

export type Test = () => boolean;

/** An instant at which a condition may become true by itself: a zero point and a time after it. */
export interface Elapsed {
  readonly zero: number;
  readonly atLeast: number;
}

/** Every instant at which the clock alone can make a condition of the document true. */
export function elapsedOf(ir: Ir, scenario: Scenario): readonly Elapsed[] {
  const drawn = ir.nodes.flatMap(({ state, automatic }) => [
    ...automatic.map((it) => it.guard),
    ...(state?.kind === 'wait' ? [state.until] : []),
    ...(state?.kind === 'decision' ? state.options.map((option) => option.guard) : []),
  ]);
  const injects = scenario.injects.map(({ trigger }) => (trigger.kind === 'condition' ? trigger.guard : undefined));
  const guards = [...drawn, ...injects].filter((guard) => guard !== undefined);
  return guards.flatMap(elapsedIn).map(({ since, atLeast }) => ({ zero: ZERO[since], atLeast }));
}

/** Whether a condition holds now; its test is made once, when it is first asked for. */
export function holdsNow(k: Kernel, guard: Guard): boolean {
  let test = k.tests.get(guard);
  if (test === undefined) {
    test = compile(k, guard);
    k.tests.set(guard, test);
  }
  return test();
}

function compile(k: Kernel, guard: Guard): Test {
  const { workflow } = k.tables.ir;
  const place = (list: readonly { readonly key: string }[], key: string): number => {
    const at = list.findIndex((it) => it.key === key);
    return known(at < 0 ? undefined : at, `${key} is in the plan`);
  };
  const state = (id: string): number => known(k.tables.structure.indexOf.get(id), `${id} is a state`);
  switch (guard.kind) {
    case 'all': {
      const of = guard.of.map((it) => compile(k, it));
      return () => of.every((test) => test());
    }
    case 'any': {
      const of = guard.of.map((it) => compile(k, it));
      return () => of.some((test) => test());
    }
    case 'not': {
      const of = compile(k, guard.of);
      return () => !of();
    }
    case 'pool': {
      const pool = place(workflow.pools, guard.pool);
      return compared(guard.is, () => k.available[pool]!, guard.units);
    }
    case 'component': {
      const at = place(workflow.components, guard.component);
      const { is } = guard;
      return () => (k.down[at]! > 0 ? 'down' : k.degraded[at]! > 0 ? 'degraded' : 'up') === is;
    }
    case 'level': {
      const service = place(workflow.services, guard.service);
      return compared(guard.is, () => effectiveLevel(k, service), guard.percent);
    }
    case 'elapsed': {
      const zero = ZERO[guard.since];
      const { atLeast } = guard;
      return () => k.now - k.zero[zero]! >= atLeast;
    }
    case 'step': {
      const step = state(guard.step);
      const outcome = OUTCOME[guard.is];
      return () => k.outcome[step] === outcome;
    }
    case 'attempts': {
      const step = state(guard.step);
      return compared(guard.is, () => k.attempt[step]!, guard.count);
    }
    case 'variable': {
      const variable = place(workflow.variables, guard.variable);
      return compared(guard.is, () => k.variables[variable]!, guard.value);
    }
  }
}

function compared(is: '>=' | '>' | '<=' | '<' | '=', left: () => number, right: number): Test {
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
}
