import { describe, expect, it } from 'vitest';
import { effectOf, findingOf, injectOf } from '../../../shared/analysis/failure-words';
import { checkScenario } from '../../../shared/compile/check-scenario';
import { isError } from '../../../shared/compile/problem';
import type { FailureCase, SingleFailure } from '../../../shared/model/failures';
import { FindingDraft } from '../../../shared/model/finding';
import { Inject } from '../../../shared/model/scenario';
import { known } from '../../../shared/basics/assert';
import { MINUTE } from '../../../shared/basics/time';
import { template } from '../../resources/templates';

const plan = template('wrong-host');
const { workflow } = plan;
const scenario = known(plan.scenarios[0], 'the template has a scenario');
const failures: readonly SingleFailure[] = [
  { kind: 'component', key: 'primaryHost' },
  { kind: 'pool', key: 'dbTeam', percent: 50 },
  { kind: 'role', key: 'incidentLead' },
  { kind: 'vendor', key: 'cloud' },
  { kind: 'site', key: 'production' },
  { kind: 'step', key: 'copyData' },
];
const aCase = (failure: SingleFailure): FailureCase => ({
  failures: [failure],
  at: 90 * MINUTE,
  when: 'worst instant',
  cells: [{ service: 'web', verdict: 'never', path: ['copyData'] }],
});

describe.each(failures)('a failed $kind', (failure) => {
  const of = aCase(failure);

  it('becomes an inject that the scenario can hold', () => {
    const inject = injectOf(of, scenario, workflow);
    expect(Inject.safeParse(inject).error).toBeUndefined();
    expect(scenario.injects.map(({ id }) => id)).not.toContain(inject.id);
    expect(inject.effects).toEqual([effectOf(failure)]);
    expect(inject.trigger).toEqual({ kind: 'time', at: 90 * MINUTE });
    const problems = checkScenario(workflow, { ...scenario, injects: [...scenario.injects, inject] });
    expect(problems.filter(isError)).toEqual([]);
  });

  it('becomes a finding that says it was simulated', () => {
    const cell = known(of.cells[0], 'the case has a cell');
    const finding = findingOf(of, cell, { workflow, key: 'k' });
    expect(FindingDraft.safeParse(finding).error).toBeUndefined();
    expect(finding.description).toMatch(/^Simulated, not tested: .*from T\+01:30:00, the worst instant/);
    expect(finding.description).toContain('In the way: “Copy the data directory to production”.');
  });
});
