import { ok } from '../basics/result';
import { Workflow } from '../model/workflow';
import { patched, refuse, type Command, type Patch } from './command';
import { explainRefusal } from './explain-refusal';

export interface EditWorkflow {
  readonly set: Patch<Pick<Workflow, 'title' | 'summary' | 'activation' | 'inspiredBy' | 'initial'>>;
  readonly what?: string | undefined;
}

const OwnFields = Workflow.pick({ title: true, summary: true, activation: true, inspiredBy: true, initial: true });

export const editWorkflow: Command<EditWorkflow> = {
  label: ({ what }) => `Change ${what ?? 'plan'}`,
  apply(plan, { set }) {
    const workflow = patched(plan.workflow, set);
    const checked = OwnFields.safeParse(workflow);
    return checked.success ? ok({ ...plan, workflow: workflow as Workflow }) : refuse(explainRefusal(checked.error));
  },
};
