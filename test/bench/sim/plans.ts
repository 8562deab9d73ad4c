import { severalPlans } from '../../../shared/analysis/several/several-plans';
import { known } from '../../../shared/basics/assert';
import { MINUTE } from '../../../shared/basics/time';
import type { Inject, Scenario } from '../../../shared/model/scenario';
import { PLAN_FORMAT, PLAN_VERSION, type Plan } from '../../../shared/model/plan';
import type { Workflow } from '../../../shared/model/workflow';
import { refRecovery, refScenario } from '../../oracle/ref-recovery';
import { aScenario, aWorkflow, end, inject, pool, step, tracks, way } from '../../support/a-workflow';

interface Played {
  readonly workflow: Workflow;
  readonly scenario: Scenario;
}

/** ref-recovery with everything that costs time: sharing and pausing pools, components, dependencies, injects of most kinds. */
export function everything(): Played {
  const plain = refRecovery();
  const workflow: Workflow = {
    ...plain,
    pools: plain.pools.map((it) => ({ ...it, onLoss: it.key === 'SITE' ? 'slow' : 'pause' })),
    components: [{ key: 'host', name: 'host' }],
    dependencies: [
      { from: 'Portal', to: 'Orders', type: 'hard' },
      { from: 'Reporting', to: 'ERP', type: 'soft', strength: 50 },
      { from: 'CRM', to: 'host', type: 'hard' },
    ],
    states: plain.states.map((state, at) =>
      state.kind === 'step' && at % 4 === 0 ? { ...state, needs: ['host'] } : state,
    ),
  };
  const base = refScenario('stress');
  const more: Inject[] = [
    inject('down', 80, { op: 'component', component: 'host', to: 'down', for: 20 * MINUTE }),
    inject('slow', 120, { op: 'scale', pool: 'DBA', factor: 1.5, for: 60 * MINUTE }),
    inject('site', 150, { op: 'pool', pool: 'SITE', percent: 70, for: 60 * MINUTE }),
    inject(
      'late',
      { kind: 'missed', state: workflow.states[2]?.id ?? '', by: 100 * MINUTE },
      { op: 'level', service: 'ERP', percent: 0 },
    ),
    inject('back', { kind: 'condition', guard: { kind: 'level', service: 'Portal', is: '>=', percent: 100 } }),
  ];
  return { workflow, scenario: { ...base, injects: [...base.injects, ...more] } };
}

/** `count` steps in tracks of ten, three pools that grow with them, prerequisites across tracks. */
export function manySteps(count: number): Played {
  const length = 10;
  const list = Array.from({ length: count / length }, (_, track) =>
    Array.from({ length }, (_unused, at) =>
      step(`s${track}-${at}`, 1, {
        duration: { kind: 'triangular', min: MINUTE, mode: 5 * MINUTE, max: 20 * MINUTE },
        claims: { [`p${(track + at) % 3}`]: 1 },
        success: 0.9,
        retries: { max: 2 },
        ...(track > 0 && at % 3 === 2 && { after: [`s${track - 1}-${at}`] }),
      }),
    ),
  );
  const ways = list.flatMap((steps) => steps.slice(1).map((to, at) => way(`${steps[at]?.id ?? ''}>${to.id}`)));
  const inTracks = Object.fromEntries(list.map((steps, track) => [`t${track}`, steps]));
  const pools = [0, 1, 2].map((it) => pool(`p${it}`, Math.max(2, Math.ceil(list.length / 3)), { onLoss: 'finish' }));
  const states = [tracks('all', 'all', inTracks), end('over'), end('lost', 'failed')];
  const workflow = aWorkflow(states.flat(), [way('all>over'), way('all.failed>lost'), ...ways], { pools });
  return { workflow, scenario: aScenario() };
}

/** So many plans like ref-recovery at once, as one disaster starts them: they share its pools. */
export function plansAtOnce(count: number): Played {
  const plans = Array.from({ length: count }, (_, nth): Plan => ({
    format: PLAN_FORMAT,
    version: PLAN_VERSION,
    workflow: { ...refRecovery(), id: `plan-${nth}`, title: `Plan ${nth}` },
    scenarios: [refScenario('base')],
    layout: { states: {}, transitions: {} },
  }));
  const { workflow, scenarios } = severalPlans(plans);
  return { workflow, scenario: known(scenarios[0], 'all plans at once, no site lost') };
}

export const reference = (name: 'base' | 'stress'): Played => ({
  workflow: refRecovery(),
  scenario: refScenario(name),
});
