import { describe, expect, it } from 'vitest';
import { Plan } from '../../../shared/model/plan';
import { problemText } from '../../../shared/model/plan-problem';
import { template } from '../../resources/templates';

/** What is said of the template with something put in it that cannot be. */
function said(put: string, value: unknown): string {
  const plan: unknown = structuredClone(template('wrong-host'));
  const path = put.split('.');
  const parent = path.slice(0, -1).reduce((at, key) => Object(at)[key] as unknown, plan);
  Object.assign(Object(parent), { [path.at(-1) ?? '']: value });
  const parsed = Plan.safeParse(plan);
  return parsed.success ? 'fine' : problemText(plan, parsed.error.issues[0]);
}

describe('an impossible figure in a plan file', () => {
  it('is named by the thing that it belongs to, the field, what may stand there and what does', () => {
    expect(said('workflow.states.1.success', 1.2)).toBe(
      'success of “Stop all work on the database hosts” (workflow.states.1.success): must be at most 1, not 1.2.',
    );
    expect(said('workflow.pools.0.units', 0)).toBe(
      'units of “Database engineers” (workflow.pools.0.units): must be at least 1, not 0.',
    );
  });

  it('is the shortest time that is longer than the likeliest', () => {
    const wrong = { kind: 'triangular', min: 600_000, mode: 300_000, max: 900_000 };
    expect(said('workflow.states.1.duration', wrong)).toBe(
      'duration mode of “Stop all work on the database hosts” (workflow.states.1.duration.mode): must be min ≤ mode ≤ max, not 300000.',
    );
  });

  it('is a field that is missing', () => {
    expect(said('workflow.services.0.mbco', undefined)).toMatch(
      /^mbco of “Code hosting web application” \(workflow\.services\.0\.mbco\): /,
    );
    expect(said('workflow.title', 7)).toMatch(/^workflow\.title: .*, not 7\.$/);
  });
});
