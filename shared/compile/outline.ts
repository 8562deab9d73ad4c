import type { State, Transition } from '../model/state';
import type { Workflow } from '../model/workflow';

/** The tree of a workflow's states, for questions about place. Built from any document, also a broken one. */
export interface Outline {
  readonly workflow: Workflow;
  readonly byId: ReadonlyMap<string, State>;
  /** Children in list order; the key of the top level is undefined. */
  readonly children: ReadonlyMap<string | undefined, readonly State[]>;
  /** Transitions by the state they leave, in list order. */
  readonly leaving: ReadonlyMap<string, readonly Transition[]>;
}

export function outlineOf(workflow: Workflow): Outline {
  const byId = new Map<string, State>();
  const children = new Map<string | undefined, State[]>();
  for (const state of workflow.states) {
    byId.set(state.id, state);
    const siblings = children.get(state.parent) ?? [];
    siblings.push(state);
    children.set(state.parent, siblings);
  }
  return { workflow, byId, children, leaving: Map.groupBy(workflow.transitions, (transition) => transition.from) };
}

export const childrenOf = (outline: Outline, id: string | undefined): readonly State[] =>
  outline.children.get(id) ?? [];

export const leavingFrom = (outline: Outline, id: string): readonly Transition[] => outline.leaving.get(id) ?? [];

/** Deeper nesting can be neither read nor held by the machine. */
export const MOST_LEVELS = 40;

/** The states that hold `id`, innermost first. Ends where a parent is unknown, the chain comes round, or it is too long. */
export function ancestorsOf(outline: Outline, id: string): readonly State[] {
  const found = new Set<State>();
  let state = outline.byId.get(id);
  while (state?.parent !== undefined && found.size <= MOST_LEVELS) {
    state = outline.byId.get(state.parent);
    if (state === undefined || found.has(state)) break;
    found.add(state);
  }
  return [...found];
}

/** The nearest group or track around a state: where its unconnected ports end. */
export const containerOf = (outline: Outline, id: string): State | undefined =>
  ancestorsOf(outline, id).find((state) => state.kind === 'group' || state.kind === 'track');

/** The child entered first. History states are return points, never a start. */
export function initialOf(outline: Outline, container: State | undefined): State | undefined {
  const named =
    container === undefined
      ? outline.workflow.initial
      : container.kind === 'group' || container.kind === 'track'
        ? container.initial
        : undefined;
  const inside = childrenOf(outline, container?.id).filter((state) => state.kind !== 'history');
  return named === undefined ? inside[0] : inside.find((state) => state.id === named);
}
