import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import { blankPlan } from '../../shared/editing/blank-plan';
import type { Plan } from '../../shared/model/plan';
import { call } from '../client/client';
import { address } from '../client/navigation';
import { quickDrill } from './quick-drill';

// Each of these leads to the address of what it made.

export const createBlankPlan = (): Promise<Result<string, Failure>> => createPlan(blankPlan('New plan'));

export async function createPlan(plan: Plan, fromTemplate?: string): Promise<Result<string, Failure>> {
  const made = await call('plans.create', { plan, ...(fromTemplate === undefined ? {} : { fromTemplate }) });
  return made.ok ? ok(address('plans', made.value.id)) : made;
}

export async function startQuickDrill(plan: Plan): Promise<Result<string, Failure>> {
  const drill = quickDrill(plan);
  if (!drill) return err({ code: 'invalid', message: 'This plan has no scenario to drill. Open it and add one.' });
  const started = await call('runs.start', drill);
  return started.ok ? ok(`${address('drills', started.value.runId)}?hints=1`) : started;
}
