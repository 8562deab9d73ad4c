import { ok } from '../basics/result';
import { Workflow } from '../model/workflow';
import { patched, refuse, withWorkflow, type Command, type Patch } from './command';
import { explainRefusal } from './explain-refusal';
import { freshKeys } from './fresh-key';

type Variable = Workflow['variables'][number];
const Variables = Workflow.shape.variables;

export interface AddVariable {
  readonly name?: string | undefined;
}

export const addVariable: Command<AddVariable> = {
  label: () => 'Add variable',
  apply(plan, { name = 'New variable' }) {
    const added = { key: freshKeys(plan)('variable'), name, initial: 0 };
    if (plan.workflow.variables.length >= 200) return refuse('A plan holds at most 200 variables.');
    return ok(withWorkflow(plan, { variables: [...plan.workflow.variables, added] }));
  },
};

export interface EditVariable {
  readonly key: string;
  readonly set: Patch<Omit<Variable, 'key'>>;
}

export const editVariable: Command<EditVariable> = {
  label: () => 'Change variable',
  apply(plan, { key, set }) {
    const edited = plan.workflow.variables.map((v) => (v.key === key ? patched(v, set) : v));
    const checked = Variables.safeParse(edited);
    return checked.success
      ? ok(withWorkflow(plan, { variables: checked.data }))
      : refuse(explainRefusal(checked.error));
  },
};

export interface RemoveVariable {
  readonly key: string;
}

export const removeVariable: Command<RemoveVariable> = {
  label: () => 'Remove variable',
  apply: (plan, { key }) => ok(withWorkflow(plan, { variables: plan.workflow.variables.filter((v) => v.key !== key) })),
};
