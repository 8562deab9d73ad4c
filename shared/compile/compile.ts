import { err, ok, type Result } from '../basics/result';
import type { State } from '../model/state';
import type { Workflow } from '../model/workflow';
import { checkWorkflow } from './check-workflow';
import {
  containerOutcome,
  ROOT,
  syntheticEnd,
  syntheticOutcomes,
  type ContainerOutcome,
  type Ir,
  type IrNode,
} from './ir';
import { isAutomatic, machineOf } from './machine';
import { childrenOf, leavingFrom, outlineOf, type Outline } from './outline';
import { automaticEvent } from './ports';
import type { Problem } from './problem';
import { serviceOrder } from './services';

/** Document to machine. Refused with its errors when it has any; never throws on a bad document. */
export function compile(workflow: Workflow): Result<Ir, readonly Problem[]> {
  const errors = checkWorkflow(workflow).filter((problem) => problem.severity === 'error');
  if (errors.length > 0) return err(errors);
  const outline = outlineOf(workflow);
  return ok({ workflow, machine: machineOf(outline), nodes: nodesOf(outline), serviceOrder: serviceOrder(workflow) });
}

function nodesOf(outline: Outline): IrNode[] {
  const nodes: IrNode[] = [];
  const add = (node: Omit<IrNode, 'order'>): void => void nodes.push({ order: nodes.length, ...node });
  const bare = { ports: {}, automatic: [] };
  const walk = (state: State): void => {
    const children = childrenOf(outline, state.id);
    add({ ...drawn(outline, state), children: idsInside(outline, state) });
    children.forEach(walk);
    addSynthetic(state);
  };
  const addSynthetic = (container: State | undefined): void => {
    const parent = container?.id ?? ROOT;
    for (const outcome of syntheticOutcomes(container))
      add({ id: syntheticEnd(parent, outcome), kind: 'synthetic', parent, children: [], outcome, ...bare });
  };
  add({ id: ROOT, kind: 'root', parent: undefined, children: idsInside(outline, undefined), ...bare });
  childrenOf(outline, undefined).forEach(walk);
  addSynthetic(undefined);
  return nodes;
}

const idsInside = (outline: Outline, container: State | undefined): string[] => [
  ...childrenOf(outline, container?.id).map((child) => child.id),
  ...syntheticOutcomes(container).map((outcome) => syntheticEnd(container?.id ?? ROOT, outcome)),
];

function drawn(outline: Outline, state: State): Omit<IrNode, 'order' | 'children'> {
  const from = leavingFrom(outline, state.id);
  const outcome: { outcome?: ContainerOutcome } =
    state.kind === 'end' ? { outcome: containerOutcome(state.outcome) } : {};
  return {
    id: state.id,
    kind: state.kind,
    parent: state.parent ?? ROOT,
    state,
    ...outcome,
    ports: Object.fromEntries(from.map((transition) => [transition.port, true])),
    automatic: from.filter(isAutomatic).map((transition) => ({
      event: automaticEvent(transition.id),
      ...(transition.guard && { guard: transition.guard }),
    })),
  };
}
