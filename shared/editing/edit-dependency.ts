import { ok } from '../basics/result';
import { Dependency } from '../model/catalogue';
import { patched, refuse, withWorkflow, type Command, type Patch } from './command';
import { explainRefusal } from './explain-refusal';

const same = (a: Dependency, b: Pick<Dependency, 'from' | 'to'>): boolean => a.from === b.from && a.to === b.to;

export interface AddDependency {
  readonly from: string;
  readonly to: string;
}

export const addDependency: Command<AddDependency> = {
  label: () => 'Add dependency',
  apply(plan, { from, to }) {
    if (from === to) return refuse('A service cannot depend on itself.');
    if (plan.workflow.dependencies.some((d) => same(d, { from, to }))) return refuse('This dependency exists already.');
    if (plan.workflow.dependencies.length >= 10_000) return refuse('A plan holds at most 10,000 dependencies.');
    return ok(withWorkflow(plan, { dependencies: [...plan.workflow.dependencies, { from, to, type: 'hard' }] }));
  },
};

export interface EditDependency {
  /** Place in the list: dependencies have no key of their own. */
  readonly index: number;
  readonly set: Patch<Dependency>;
}

export const editDependency: Command<EditDependency> = {
  label: () => 'Change dependency',
  apply(plan, { index, set }) {
    const { dependencies } = plan.workflow;
    const before = dependencies[index];
    if (before === undefined) return refuse('This dependency no longer exists.');
    const checked = Dependency.safeParse(patched(before, set));
    if (!checked.success) return refuse(explainRefusal(checked.error));
    const { data } = checked;
    if (data.from === data.to) return refuse('A service cannot depend on itself.');
    if (dependencies.some((d, i) => i !== index && same(d, data))) return refuse('This dependency exists already.');
    return ok(withWorkflow(plan, { dependencies: dependencies.with(index, data) }));
  },
};

export interface RemoveDependency {
  readonly index: number;
}

export const removeDependency: Command<RemoveDependency> = {
  label: () => 'Remove dependency',
  apply(plan, { index }) {
    if (plan.workflow.dependencies[index] === undefined) return refuse('This dependency no longer exists.');
    return ok(withWorkflow(plan, { dependencies: plan.workflow.dependencies.toSpliced(index, 1) }));
  },
};
