import { playOf, type Play } from '../../shared/analysis/rehearsal/differences';
import { rehearsalOf } from '../../shared/analysis/rehearsal/rehearsal-of';
import { subjectOf } from '../../shared/analysis/simulation/subject';
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import { simulationSettings } from '../../shared/model/freeze';
import type { Rehearsal } from '../../shared/model/rehearsal';
import type { Scenario } from '../../shared/model/scenario';
import type { Workflow } from '../../shared/model/workflow';
import type { DrillMaker } from '../runner/drill-maker';
import { simulate } from '../runner/simulate';
import { unhurried, type Errand } from './errands';
import { refused } from './simulation-desk';

/** Of a longer list the rest is played, but not each left out once. */
const MOST_LEFT_OUT = 60;

/** Plays an exercise as planned, and once more without each inject that does something to the plan. */
export async function rehearse(
  workflow: Workflow,
  scenario: Scenario,
  maker: DrillMaker,
  { tell, isCancelled }: Errand = unhurried,
): Promise<Result<Rehearsal, Failure>> {
  const subject = subjectOf({ workflow, scenario });
  if (!subject.ok) return err(refused(subject.error));
  const play = async (injects: Scenario['injects']): Promise<Result<Play, Failure>> => {
    const settings = simulationSettings('Rehearsal', { kind: 'planned' });
    const played = await simulate({ workflow, scenario: { ...scenario, injects }, settings }, maker, isCancelled);
    return played.ok ? ok(playOf(played.value.happenings, workflow)) : played;
  };
  const whole = await play(scenario.injects);
  if (!whole.ok) return whole;
  const without = new Map<string, Play>();
  const tried = scenario.injects.filter(({ effects }) => effects.length > 0).slice(0, MOST_LEFT_OUT);
  for (const [index, inject] of tried.entries()) {
    tell((index + 1) / (tried.length + 1));
    // whoever wants to call it off is heard between two plays
    await new Promise(setImmediate);
    const alone = await play(scenario.injects.filter((it) => it !== inject));
    if (!alone.ok) return alone;
    without.set(inject.id, alone.value);
  }
  return ok(rehearsalOf({ workflow, scenario, whole: whole.value, without }));
}
