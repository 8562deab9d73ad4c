import { err, ok, type Result } from '../../../shared/basics/result';
import type { Layout, Plan } from '../../../shared/model/plan';
import { completeInWorker, layOutInWorker } from '../../client/lay-out';

/** A plan with a place for every state. Only what is shown is completed: opening a plan does not change it. */
export async function completeLayout(plan: Plan): Promise<Plan> {
  const { states } = plan.layout;
  if (plan.workflow.states.every((s) => states[s.id] !== undefined)) return plan;
  try {
    return { ...plan, layout: await completeInWorker(plan) };
  } catch {
    return plan; // what has no place is drawn at the start of its container, where it can be moved
  }
}

export async function layOutAfresh(plan: Plan): Promise<Result<Layout, string>> {
  try {
    return ok(await layOutInWorker(plan.workflow));
  } catch {
    return err('The drawing could not be tidied. It is unchanged.');
  }
}
