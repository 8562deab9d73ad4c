import type { Key } from '../model/ids';
import type { Workflow } from '../model/workflow';

/** Whether answering this decision or gate can put the plan in force: one of its ways out counts as the declaration. */
export function canActivate({ states }: Workflow, id: Key): boolean {
  const state = states.find((it) => it.id === id);
  if (state?.kind === 'gate') return state.marks === 'declaration';
  if (state?.kind !== 'decision') return false;
  return state.options.some(({ marks }) => (marks ?? state.marks) === 'declaration');
}

/** Whether this answer does. */
export function activates({ states }: Workflow, id: Key, answer: Key): boolean {
  const state = states.find((it) => it.id === id);
  if (state?.kind === 'gate') return state.marks === 'declaration' && answer === 'approved';
  if (state?.kind !== 'decision') return false;
  const option = state.options.find((it) => it.id === answer);
  return option !== undefined && (option.marks ?? state.marks) === 'declaration';
}

/** A plan whose scope begins after activation holds no declaration: nothing is asked for it. */
export const beginsAfterActivation = (workflow: Workflow): boolean =>
  !workflow.states.some(
    (state) => canActivate(workflow, state.id) || ('marks' in state && state.marks === 'declaration'),
  );
