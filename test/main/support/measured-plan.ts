import { MINUTE } from '../../../shared/basics/time';
import { createPlans } from '../../../main/storage/plans';
import { blankPlan } from '../../../shared/editing/blank-plan';
import { createDrill, restoreDrill } from '../../../shared/engine/create-drill';
import type { FrozenRun } from '../../../shared/model/run';
import type { Scenario } from '../../../shared/model/scenario';
import { Bench } from './a-runner';
import { valueOf } from './result-of';
import { webFalls } from './web-falls';

/** A plan whose one step was measured in functional drills, so many minutes each, and talked through once. */
export async function measuredPlan(path: string, minutes: readonly number[]): Promise<void> {
  const bench = new Bench(path, { create: createDrill, restore: restoreDrill });
  const { workspace, runner, time } = bench;
  const frozen = estimated();
  const plan = { ...blankPlan('Small plan'), workflow: frozen.workflow, scenarios: [frozen.scenario] };
  valueOf(createPlans(workspace, time.now).create({ id: 'plan-1', plan }));

  async function drill(title: string, type: Scenario['exerciseType'], took: number): Promise<void> {
    const run = estimated();
    const asPlayed = {
      ...run,
      scenario: { ...run.scenario, exerciseType: type },
      settings: { ...run.settings, title },
    };
    const { runId } = valueOf(await runner.start({ frozen: asPlayed, planId: 'plan-1' }));
    valueOf(runner.command(runId, { command: { kind: 'resume' }, by: 'Ana' }));
    time.pass(took * MINUTE);
    valueOf(runner.command(runId, { command: { kind: 'finish', step: 'fix', outcome: 'done' }, by: 'Ana' }));
    time.pass(60 * MINUTE);
  }
  for (const [index, took] of minutes.entries()) await drill(`Functional drill ${index + 1}`, 'functional', took); // oxlint-disable-line no-await-in-loop
  await drill('Talked through', 'tabletop', 5);
  workspace.close();
}

/** Web is down from the start; the step that brings it back is estimated at 10 to 30 minutes, the RTO is 35. */
function estimated(): FrozenRun {
  const run = webFalls();
  const [fix, ...ends] = run.workflow.states;
  const duration = { kind: 'uniform', min: 10 * MINUTE, max: 30 * MINUTE } as const;
  const states = fix?.kind === 'step' ? [{ ...fix, duration }, ...ends] : ends;
  const services = run.workflow.services.map((service) => ({ ...service, rto: 35 * MINUTE }));
  const levels = [{ service: 'web', percent: 0 }];
  return {
    ...run,
    workflow: { ...run.workflow, states, services },
    scenario: { ...run.scenario, levels, injects: [] },
    settings: { ...run.settings, speed: 1 },
  };
}
