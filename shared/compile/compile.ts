import { err, ok, type Result } from '../basics/result';
import type { State } from '../model/state';
import type { Workflow } from '../model/workflow';
import { checkWorkflow } from './check-workflow';
import { containerOutcome, ROOT, syntheticEnd, type ContainerOutcome, type Ir, type IrNode } from './ir';
import { isAutomatic, machineOf } from './machine';
import { childrenOf, outlineOf, type Outline } from './outline';
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
    const synthetic =
      state.kind === 'group' || state.kind === 'track' ? (['done', 'failed', 'abandoned'] as const) : [];
    add({
      ...drawn(outline, state),
      children: [...children.map((child) => child.id), ...synthetic.map((it) => syntheticEnd(state.id, it))],
    });
    children.forEach(walk);
    for (const outcome of synthetic) {
      const id = syntheticEnd(state.id, outcome);
      add({ id, kind: 'synthetic', parent: state.id, children: [], outcome, ...bare });
    }
  };
  const top = childrenOf(outline, undefined);
  const failed = syntheticEnd(ROOT, 'failed');
  add({ id: ROOT, kind: 'root', parent: undefined, children: [...top.map((state) => state.id), failed], ...bare });
  top.forEach(walk);
  add({ id: failed, kind: 'synthetic', parent: ROOT, children: [], outcome: 'failed', ...bare });
  return nodes;
}

function drawn(outline: Outline, state: State): Omit<IrNode, 'order' | 'children'> {
  const from = outline.workflow.transitions.filter((transition) => transition.from === state.id);
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
