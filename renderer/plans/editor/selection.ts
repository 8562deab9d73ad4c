import type { Plan } from '../../../shared/model/plan';
import type { CatalogueList } from '../../../shared/editing/edit-catalogue';

export interface Selection {
  readonly states: ReadonlySet<string>;
  readonly transitions: ReadonlySet<string>;
}

export const nothing: Selection = { states: new Set(), transitions: new Set() };

export const states = (...ids: readonly string[]): Selection => ({ states: new Set(ids), transitions: new Set() });
export const transition = (id: string): Selection => ({ states: new Set(), transitions: new Set([id]) });

/** What of a selection still exists; the same object when all of it does. */
export function surviving(selection: Selection, { workflow }: Plan): Selection {
  if (selection.states.size === 0 && selection.transitions.size === 0) return selection;
  const kept = workflow.states.filter((s) => selection.states.has(s.id)).map((s) => s.id);
  const wires = workflow.transitions.filter((t) => selection.transitions.has(t.id)).map((t) => t.id);
  const whole = kept.length === selection.states.size && wires.length === selection.transitions.size;
  return whole ? selection : { states: new Set(kept), transitions: new Set(wires) };
}

export const sameSelection = (a: Selection, b: Selection): boolean =>
  a === b || (sameSet(a.states, b.states) && sameSet(a.transitions, b.transitions));

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

/** Which part of the plan itself the inspector shows while nothing is selected. */
export type PlanTab = 'plan' | 'dependencies' | 'variables' | 'communication' | CatalogueList;

/** The plan as a drawing, or what is played on it. */
export type PlanView = 'drawing' | 'scenario';

/** What of the scenarios is looked at: one of them (the first when none is named), and one of its injects or modules. */
export interface Picked {
  readonly scenario?: string;
  readonly inject?: string;
  readonly module?: string;
  /** Which list of the scenario is open; the injects when not said. */
  readonly part?: ScenarioPart;
}

export type ScenarioPart = 'injects' | 'agenda';
