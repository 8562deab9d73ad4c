import { describe, expect, it } from 'vitest';
import { isError } from '../../../shared/compile/problem';
import { checkWorkflow } from '../../../shared/compile/check-workflow';
import { eventScenario, eventSettings, isRealEvent, wallOffset, withoutPlan } from '../../../shared/model/real-event';
import { FrozenRun } from '../../../shared/model/run';
import { HOUR } from '../../../shared/basics/time';

const choices = {
  title: 'Outage',
  since: Date.UTC(2026, 10, 29, 20, 0),
  startsOn: '2026-11-29',
  startsAt: '21:00',
  noPlan: 'None covers the shop',
};

describe('a real disruption without a plan', () => {
  it.each([1, 3])('is a drawing that can be recorded, with %i services', (count) => {
    const services = Array.from({ length: count }, (_, n) => ({ name: `Service ${n}`, rto: HOUR }));
    const workflow = withoutPlan('Outage', services);
    expect(checkWorkflow(workflow).filter(isError)).toEqual([]);
    const frozen = FrozenRun.parse({
      workflow,
      scenario: eventScenario(choices, []),
      settings: eventSettings(choices),
    });
    expect(isRealEvent(frozen.scenario)).toBe(true);
    expect(frozen.settings.event).toEqual({ since: choices.since, noPlan: 'None covers the shop' });
    expect(wallOffset(frozen)).toBe(HOUR);
  });
});
