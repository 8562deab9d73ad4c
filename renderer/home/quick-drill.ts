import { MINUTE, type Ms } from '../../shared/basics/time';
import type { Input } from '../../shared/contract/contract';
import { freeze, liveSettings } from '../../shared/model/freeze';
import type { Plan } from '../../shared/model/plan';
import type { Scenario } from '../../shared/model/scenario';
import { usualChoices } from '../ui/drill-choices';

/**
 * The drill that "Drill it now" starts: a tabletop whose people talk and decide while the plan's own times run.
 * Steps end as planned unless the facilitator says otherwise, so that nobody has to tick off a day of work; decisions
 * wait for the room. At one exercise minute a second a day of recovery takes 24 minutes of clock, and the rest of a
 * two-hour session belongs to the injects, at which the clock stands.
 */
export function quickDrill(plan: Plan): Input<'runs.start'> | undefined {
  const [scenario] = plan.scenarios;
  if (!scenario) return undefined;
  const jumpTo = beforeSecondInject(scenario);
  return {
    frozen: freeze(plan, scenario, liveSettings(usualChoices(plan.workflow.title))),
    ...(jumpTo === undefined ? {} : { jumpTo }),
  };
}

/** A minute before the second scheduled inject: far enough in for the board to have something on it. */
function beforeSecondInject({ injects }: Scenario): Ms | undefined {
  const times = injects
    .flatMap(({ trigger }) => (trigger.kind === 'time' ? [trigger.at] : []))
    .toSorted((a, b) => a - b);
  const second = times[1];
  return second === undefined || second <= MINUTE ? undefined : second - MINUTE;
}
