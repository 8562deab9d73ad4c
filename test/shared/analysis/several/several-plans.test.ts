import { describe, expect, it } from 'vitest';
import { ordersOf, overlapsOf } from '../../../../shared/analysis/several/overlaps';
import { plansOfSites } from '../../../../shared/analysis/several/plans-of-sites';
import { inOrder, severalPlans } from '../../../../shared/analysis/several/several-plans';
import { checkScenario } from '../../../../shared/compile/check-scenario';
import { checkWorkflow } from '../../../../shared/compile/check-workflow';
import { isError } from '../../../../shared/compile/problem';
import { HOUR } from '../../../../shared/basics/time';
import { PLAN_FORMAT, PLAN_VERSION, type Plan } from '../../../../shared/model/plan';
import type { Workflow } from '../../../../shared/model/workflow';
import { play } from '../../../support/a-run';
import { aSubject, outlookOf, simulated } from '../../../support/a-simulation';
import { aScenario, aWorkflow, end, named, pool, service, step } from '../../../support/a-workflow';

/** One step that claims both engineers and restores a service of its own. */
const plan = (of: string, minutes: number, mtpd: number): Plan => ({
  format: PLAN_FORMAT,
  version: PLAN_VERSION,
  workflow: aWorkflow(
    [
      step('restore', minutes, { claims: { team: 2 }, owner: 'lead', restores: [{ service: of, level: 100 }] }),
      end('over'),
    ],
    ['restore > over'],
    {
      services: [service(of, { mtpd: mtpd * HOUR })],
      pools: [pool('team', 2, { name: of === 'web' ? 'Engineers' : 'engineers ' })],
      roles: [{ key: 'lead', name: 'Lead', site: 'hall' }],
      sites: named('hall'),
    },
  ),
  scenarios: [aScenario([], { [of]: 0 })],
  layout: { states: {}, transitions: {} },
});
const plans = [plan('web', 60, 8), plan('mail', 30, 1)];
const together = severalPlans(plans);
const [scenario] = together.scenarios;
if (scenario === undefined) throw new Error('it has scenarios');

const back = (order: readonly number[], name: string): number | undefined => {
  const workflow = inOrder(together.workflow, order);
  const key = workflow.services.find((one) => one.name === name)?.key ?? '';
  return play(workflow, scenario)
    .levels(key)
    .find(([, level]) => level === 100)?.[0];
};

describe('one disaster over several plans', () => {
  it('is a plan like any other: its scenarios begin at the levels of each, with no site lost or one', () => {
    expect(checkWorkflow(together.workflow).filter(isError)).toEqual([]);
    expect(together.scenarios.flatMap((one) => checkScenario(together.workflow, one).filter(isError))).toEqual([]);
    expect(together.scenarios.map(({ title }) => title)).toEqual(['All plans at once, no site lost', 'Loss of hall']);
    expect(scenario.levels.map(({ percent }) => percent)).toEqual([0, 0]);
  });

  it('takes what is called the same for one thing, and says what several plans claim at once', () => {
    expect(overlapsOf(together.workflow)).toEqual([
      { kind: 'pool', key: 'p1-team', name: 'Engineers', plans: [0, 1], units: 2, claimed: 4 },
      { kind: 'role', key: 'p1-lead', name: 'Lead', plans: [0, 1] },
    ]);
  });

  it('serves one plan first wherever units are short', () => {
    expect([back([0, 1], 'web'), back([0, 1], 'mail')]).toEqual([60, 90]);
    expect([back([1, 0], 'web'), back([1, 0], 'mail')]).toEqual([90, 30]);
  });

  it('tries the order of the tightest MTPD first, and every other one while they are few', () => {
    expect(ordersOf(together.workflow, 2)).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(ordersOf(together.workflow, 5)).toEqual([
      [1, 0, 2, 3, 4],
      [0, 1, 2, 3, 4],
      [2, 1, 0, 3, 4],
      [3, 1, 0, 2, 4],
      [4, 1, 0, 2, 3],
    ]);
  });

  it('brings nothing back where a role of the lost site owns every step', () => {
    const loss = together.scenarios[1];
    expect(play(together.workflow, loss).outcome).toBe('stuck');
  });

  it('finds all plans of a site, and the scenario that loses it', () => {
    const elsewhere = plan('shop', 10, 2);
    const away: Plan = {
      ...elsewhere,
      workflow: { ...elsewhere.workflow, sites: [{ key: 's', name: 'Harbour' }, ...named('hall')], roles: [{ key: 'lead', name: 'Lead', site: 's' }] }, // prettier-ignore
    };
    const of = [...plans, away].map(({ workflow }, index) => ({ id: `plan-${index}`, workflow }));

    const [hall, harbour, ...rest] = plansOfSites(of);

    // The third plan knows the hall, but nothing of it is there.
    expect(hall?.plans.map(({ id }) => id)).toEqual(['plan-0', 'plan-1']);
    expect(harbour).toMatchObject({ name: 'Harbour', plans: [{ id: 'plan-2', title: 'Small' }] });
    expect(rest).toEqual([]);
    expect(together.scenarios.find(({ id }) => id === hall?.scenario)?.title).toBe('Loss of hall');
  });
});

describe('a plan of several by itself', () => {
  const uneven = (of: string): Plan => {
    const one = plan(of, 60, 8);
    const states = one.workflow.states.map((state) =>
      state.kind === 'step' ? { ...state, duration: { kind: 'uniform', min: HOUR, max: 9 * HOUR } as const } : state,
    );
    return { ...one, workflow: { ...one.workflow, states, pools: [] } };
  };
  const p50 = (of: Plan, name: string): number | undefined => {
    const [first] = of.scenarios;
    const key = of.workflow.services.find((one) => one.name === name)?.key ?? '';
    return outlookOf(simulated(aSubject(unclaimed(of.workflow), first), 200), key).toMbco.p50;
  };
  const unclaimed = (workflow: Workflow): Workflow => ({
    ...workflow,
    states: workflow.states.map((state) => (state.kind === 'step' ? { ...state, claims: [] } : state)),
  });

  it('has the draws that it has among them: where nothing is shared, nothing differs', () => {
    const both = severalPlans([uneven('web'), uneven('mail')]);

    expect(p50(severalPlans([uneven('mail')], 1), 'mail')).toBe(p50(both, 'mail'));
    expect(p50(severalPlans([uneven('mail')]), 'mail')).not.toBe(p50(both, 'mail'));
  });
});
