import { err, ok, type Result } from '../basics/result';
import type { Layout, Plan } from '../model/plan';
import type { State, Transition } from '../model/state';
import type { Workflow } from '../model/workflow';

/** One thing a person can do to a plan. A refusal is a sentence fit to show; the plan is then as it was. */
export interface Command<Input> {
  /** In the user's words, as in "Undo rename step". */
  label(input: Input, plan: Plan): string;
  apply(plan: Plan, input: Input): Result<Plan, string>;
}

export const refuse = (sentence: string): Result<never, string> => err(sentence);

export const withWorkflow = (plan: Plan, change: Partial<Workflow>): Plan => ({
  ...plan,
  workflow: { ...plan.workflow, ...change },
});

export const withLayout = (plan: Plan, change: Partial<Layout>): Plan => ({
  ...plan,
  layout: { ...plan.layout, ...change },
});

export const withState = (plan: Plan, id: string, change: (state: State) => State): Plan =>
  withWorkflow(plan, { states: plan.workflow.states.map((s) => (s.id === id ? change(s) : s)) });

export function findState(plan: Plan, id: string): Result<State, string> {
  const state = plan.workflow.states.find((s) => s.id === id);
  return state === undefined ? refuse('This state no longer exists.') : ok(state);
}

export function findTransition(plan: Plan, id: string): Result<Transition, string> {
  const transition = plan.workflow.transitions.find((t) => t.id === id);
  return transition === undefined ? refuse('This connection no longer exists.') : ok(transition);
}

/** `{...thing, ...set}` where an explicit `undefined` removes the field: absent is an omitted key. */
export const patched = (thing: object, set: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries({ ...thing, ...set }).filter(([, value]) => value !== undefined));

/** What a form hands over: any field of `T` set, or removed by `undefined`. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };
