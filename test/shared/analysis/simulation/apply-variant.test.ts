import { describe, expect, it } from 'vitest';
import { applyVariant } from '../../../../shared/analysis/simulation/apply-variant';
import { subjectOf } from '../../../../shared/analysis/simulation/subject';
import type { Distribution } from '../../../../shared/model/distribution';
import type { PlanChange } from '../../../../shared/model/variant';
import { must } from '../../../support/a-run';
import { aScenario, aWorkflow, end, fixed, inject, min, named, pool, service, step } from '../../../support/a-workflow'; // prettier-ignore
import { aSubject, aVariant, outlookOf, simulated } from '../../../support/a-simulation';

const workflow = aWorkflow(
  [
    step('copy', 60, { claims: { dba: 2 }, needs: ['array'], restores: [{ service: 'web', level: 100 }] }),
    step('check', 10),
    end('over'),
  ],
  ['copy > check', 'check > over'],
  {
    services: [service('web')],
    pools: [pool('dba', 4)],
    components: named('array'),
    workarounds: [{ key: 'paper', name: 'Paper', service: 'web', level: 90, catchUpFactor: 1 }],
  },
);
const outage = inject('outage', 5, { op: 'component', component: 'array', to: 'down', for: min(20) });
const played = { workflow, scenario: aScenario([outage], { web: 0 }) };
const changed = (...changes: PlanChange[]) => must(applyVariant(played, aVariant({ changes })));
const toMbco = (...of: Parameters<typeof aVariant>) =>
  outlookOf(simulated(aSubject(workflow, played.scenario, aVariant(...of)), 1), 'web').toMbco.p50;

describe('a what-if', () => {
  it('changes a figure of the plan and nothing else', () => {
    const after = changed({ kind: 'pool units', pool: 'dba', units: 9 }, { kind: 'retries', step: 'copy', max: 3 });

    expect(after.workflow.pools[0]?.units).toBe(9);
    expect(after.workflow.states[0]).toEqual({ ...workflow.states[0], retries: { max: 3 } });
    expect(after.workflow.states.slice(1)).toEqual(workflow.states.slice(1));
    expect(after.scenario).toEqual(played.scenario);
  });

  it.each([
    ['as it is', {}, 80],
    ['without the injects', { injects: false }, 60],
    ['half the time', { changes: [{ kind: 'duration factor', factor: 0.5 }] }, 50],
    ['another duration', { changes: [{ kind: 'duration', step: 'copy', duration: fixed(10) }] }, 30],
    ['an effect from the disruption on', { effects: [{ op: 'scale', step: 'copy', factor: 3 }] }, 200],
  ] as const)('plays %s', (_, own, minutes) => {
    const { changes = [], effects = [], ...rest } = { changes: undefined, effects: undefined, ...own };

    expect(toMbco({ ...rest, changes: [...changes], effects: [...effects] })).toBe(min(minutes));
  });

  it('starts a work-around by the end of a step', () => {
    const noRestore = aWorkflow([step('call', 5), step('wait', 60), end('over')], ['call > wait', 'wait > over'], {
      services: workflow.services,
      workarounds: workflow.workarounds,
    });
    const variant = aVariant({ changes: [{ kind: 'work-around', step: 'call', workaround: 'paper' }] });
    const result = simulated(aSubject(noRestore, aScenario([], { web: 0 }), variant), 1);

    expect(outlookOf(result, 'web').toMbco.p50).toBe(min(5));
  });

  it.each<[Distribution, Distribution]>([
    [
      { kind: 'pert', min: 1, mode: 2, max: 9 },
      { kind: 'pert', min: 2, mode: 4, max: 18 },
    ],
    [
      { kind: 'lognormal', median: 5, sigma: 1 },
      { kind: 'lognormal', median: 10, sigma: 1 },
    ],
    [
      { kind: 'transfer', megabytes: 8, megabitsPerSecond: 1 },
      { kind: 'transfer', megabytes: 16, megabitsPerSecond: 1 },
    ],
    [
      { kind: 'empirical', samples: [1, 3] },
      { kind: 'empirical', samples: [2, 6] },
    ],
  ])('keeps the shape of a duration that it stretches', (before, after) => {
    const slow = changed({ kind: 'duration', step: 'copy', duration: before }, { kind: 'duration factor', step: 'copy', factor: 2 }); // prettier-ignore

    expect(slow.workflow.states[0]).toMatchObject({ duration: after });
  });

  it.each<[string, PlanChange]>([
    ['variant.changes.0.pool', { kind: 'pool units', pool: 'none', units: 1 }],
    ['variant.changes.0.step', { kind: 'success', step: 'over', probability: 1 }],
    ['variant.changes.0.workaround', { kind: 'work-around', step: 'copy', workaround: 'none' }],
    ['state.copy.claims', { kind: 'pool units', pool: 'dba', units: 1 }],
  ])('is refused with its field: %s', (field, change) => {
    const refused = subjectOf(played, aVariant({ changes: [change] }));

    expect(refused.ok ? '' : refused.error.field).toBe(field);
    expect(refused.ok ? '' : refused.error.message).toMatch(/\.$/);
  });

  it('has another key than its baseline, and the same as itself', () => {
    const faster = aVariant({ changes: [{ kind: 'duration factor', factor: 0.5 }] });

    expect(aSubject(workflow, played.scenario, faster).key).not.toBe(aSubject(workflow, played.scenario).key);
    expect(aSubject(workflow, played.scenario, aVariant()).key).toBe(aSubject(workflow, played.scenario).key);
  });
});
