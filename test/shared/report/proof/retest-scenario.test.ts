import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../../../shared/compile/check-scenario';
import { blankPlan } from '../../../../shared/editing/blank-plan';
import type { Finding, FindingDraft } from '../../../../shared/model/finding';
import { Scenario, type Inject } from '../../../../shared/model/scenario';
import { earlierFindings, repeatedBy } from '../../../../shared/report/proof/earlier-findings';
import { retestScenario } from '../../../../shared/report/proof/retest-scenario';

const blow = (id: string, no: number, more: Partial<Inject> = {}): Inject => ({
  id,
  no,
  title: `Blow ${no}`,
  type: 'inject',
  mode: 'verbal',
  from: 'Facilitator',
  to: [],
  message: '',
  expected: [],
  trigger: { kind: 'time', at: no * 60_000 },
  effects: [{ op: 'failing', step: 'step-1' }],
  ...more,
});
const scenario: Scenario = {
  id: 'night',
  title: 'Night',
  exerciseType: 'tabletop',
  objectives: [{ id: 'o1', text: 'Keep calm' }],
  levels: [],
  injects: [
    blow('a', 1, { objective: 'o1' }),
    blow('b', 2),
    blow('gone', 3, { effects: [{ op: 'component', component: 'removed', to: 'down' }] }),
    blow('talk', 4, { effects: [] }),
  ],
  modules: [],
};
const plan = { ...blankPlan('Plan'), scenarios: [scenario] };

const finding = (id: string, more: Partial<FindingDraft & Pick<Finding, 'status' | 'raisedAt'>> = {}): Finding => ({
  id,
  title: `Finding ${id}`,
  type: 'gap',
  severity: 'high',
  actions: [],
  status: 'implemented',
  raisedAt: '2026-11-02',
  updatedAt: '2026-11-02',
  raisedBy: 'Ana',
  ...more,
});
const origin = (of: Finding) => ({ finding: of, scenario, released: ['a', 'b', 'gone', 'talk'] });

describe('the scenario of a retest', () => {
  it('holds the inject that a finding names and no other, under its own key, and a note of what proves it', () => {
    const made = retestScenario(plan, [origin(finding('1', { links: { inject: 'b', state: 'step-1' } }))]);
    expect(made.injects.map(({ id }) => id)).toEqual(['b', 'retest-1']);
    expect(made.injects[1]?.message).toContain('“Assess the disruption” is done as drawn after inject 2');
    expect(made.title).toBe('Retest of one finding');
    expect(made).not.toHaveProperty('modules');
  });

  it('holds everything that was released and did something where a finding names none, once', () => {
    const made = retestScenario(plan, [origin(finding('1')), origin(finding('2', { links: { inject: 'a' } }))]);
    expect(made.injects.map(({ id }) => id)).toEqual(['a', 'b', 'retest-1', 'retest-2']);
  });

  it('leaves out what the plan no longer knows, so that it can be drilled at once', () => {
    const made = retestScenario(plan, [origin(finding('1', { links: { inject: 'gone' } }))]);
    expect(made.injects.map(({ id }) => id)).toEqual(['retest-1']);
    expect(checkScenario(plan.workflow, made)).toEqual([]);
    expect(Scenario.parse(made)).toEqual(made);
  });

  it('takes no name that a scenario of the plan has', () => {
    const again = { ...plan, scenarios: [scenario, { ...scenario, id: 'retest' }] };
    expect(retestScenario(again, [origin(finding('1'))]).id).toBe('retest-2');
  });
});

describe('earlier findings that say the same', () => {
  const now = finding('now', { raisedAt: '2026-11-09', type: 'gap', links: { state: 'copy' } });

  it('are those of the same kind at the same step, not of another step, kind or drill of their own', () => {
    const evidence = { runId: 'r2', seqs: [] };
    const earlier = earlierFindings({ ...now, evidence }, [
      finding('step', { links: { state: 'copy' } }),
      finding('elsewhere', { links: { state: 'other' } }),
      finding('kind', { type: 'overlap', links: { state: 'copy' } }),
      finding('same drill', { links: { state: 'copy' }, evidence }),
      finding('rejected', { status: 'rejected', links: { state: 'copy' } }),
      finding('later', { raisedAt: '2026-12-01', links: { state: 'copy' } }),
      { ...now },
    ]);
    expect(earlier.map((one) => [one.finding.id, one.same])).toEqual([['step', 'step']]);
  });

  it('are linked without being asked where the same rule speaks again, to what was closed before to what is newer', () => {
    const rule = (id: string, more: Partial<Finding> = {}) =>
      finding(id, { proposal: `${id}:overrun/copy/0`, ...more });
    const again = rule('again', { raisedAt: '2026-11-09' });
    expect(repeatedBy(again, [rule('old', { status: 'verified' }), rule('newer', { raisedAt: '2026-11-05' })])).toBe('old'); // prettier-ignore
    expect(repeatedBy(again, [rule('old'), rule('newer', { raisedAt: '2026-11-05' })])).toBe('newer');
    expect(repeatedBy(again, [finding('step', { links: { state: 'copy' } })])).toBeUndefined();
  });
});
