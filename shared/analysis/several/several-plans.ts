import { known } from '../../basics/assert';
import { compose, namingsIn } from '../../compile/compose';
import { linkByName } from '../../compile/link-by-name';
import { scenariosOf } from '../../model/freeze';
import { PLAN_FORMAT, PLAN_VERSION, type Plan } from '../../model/plan';
import type { Scenario } from '../../model/scenario';
import type { State } from '../../model/state';
import type { Workflow } from '../../model/workflow';

/**
 * One disaster over several plans: all of them run at once with what they share, from the service levels of the first
 * scenario of each, with no site lost or one of them. No injects but the loss: the question is what the plans do to each other.
 * `first`: one of them by itself, under the keys that it has among all, so that both have the same draws.
 */
export function severalPlans(plans: readonly Plan[], first = 0): Plan {
  const linked = linkByName(plans.map(({ workflow }) => workflow));
  const workflow = compose('several', titleOf(plans), linked, first);
  const levels = levelsOf(plans, linked, first);
  const common: Pick<Scenario, 'exerciseType' | 'objectives' | 'levels'> = {
    exerciseType: 'simulation',
    objectives: [],
    levels,
  };
  return {
    format: PLAN_FORMAT,
    version: PLAN_VERSION,
    workflow,
    scenarios: [
      { ...common, id: 'together', title: 'All plans at once, no site lost', injects: [] },
      ...workflow.sites.map(({ key, name }): Scenario => ({
        ...common,
        id: `loss-${key}`,
        title: `Loss of ${name}`,
        injects: [lossOf(key, name)],
      })),
    ],
    layout: { states: {}, transitions: {} },
  };
}

const titleOf = (plans: readonly Plan[]): string =>
  plans
    .map(({ workflow }) => workflow.title)
    .join(' + ')
    .slice(0, 480);

/** A service that several plans name starts at the lowest of their levels. */
function levelsOf(plans: readonly Plan[], linked: readonly Workflow[], first: number): Scenario['levels'] {
  const namings = namingsIn(linked, first);
  const lowest = new Map<string, number>();
  plans.forEach((plan, index) => {
    const key = known(namings[index], 'one a plan').things.services;
    for (const { service, percent } of scenariosOf(plan)[0]?.levels ?? [])
      lowest.set(key(service), Math.min(percent, lowest.get(key(service)) ?? 100));
  });
  return [...lowest].map(([service, percent]) => ({ service, percent }));
}

const lossOf = (site: string, name: string): Scenario['injects'][number] => ({
  id: 'site-loss',
  no: 1,
  title: `Loss of ${name}`.slice(0, 200),
  type: 'inject',
  mode: 'alert',
  from: '',
  to: [],
  message: '',
  expected: [],
  trigger: { kind: 'time', at: 0 },
  effects: [{ op: 'site', site, percent: 0 }],
});

const TRACK = /^p(\d+)-/;

/** Which of the plans a state of the whole comes from; undefined for what holds them together. */
export function planOf({ id }: Pick<State, 'id'>): number | undefined {
  const number = TRACK.exec(id)?.[1];
  return number === undefined ? undefined : Number(number) - 1;
}

/** The whole with one of the plans served first wherever units are short, at the very beginning too, then the next. */
export function inOrder(workflow: Workflow, order: readonly number[]): Workflow {
  const place = (state: State): number => {
    const track = TRACK_STATE.exec(state.id)?.[1];
    const plan = track === undefined ? planOf(state) : Number(track) - 1;
    return plan === undefined ? -1 : order.indexOf(plan);
  };
  return {
    ...workflow,
    states: workflow.states
      .toSorted((a, b) => place(a) - place(b))
      .map((state) => {
        if (state.kind !== 'step') return state;
        const own = Math.min(BAND - 1, state.priority ?? USUAL);
        return { ...state, priority: Math.min(MOST, place(state) * BAND + own) };
      }),
  };
}

const TRACK_STATE = /^plan-(\d+)$/;
const USUAL = 100;
const BAND = 125;
const MOST = 1_000;
