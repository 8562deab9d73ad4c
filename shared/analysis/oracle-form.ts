import type { Distribution } from '../model/distribution';
import type { Plan } from '../model/plan';
import type { State } from '../model/state';

/**
 * The plan in the form in which an outside calculation knows it (docs/semantics.md, "Outside oracles"): no injects;
 * decisions and gates take no time; a step that may fail is not tried again but made good in half its time.
 */
export function oracleForm(plan: Plan): Plan {
  const { workflow, scenarios } = plan;
  return {
    ...plan,
    workflow: { ...workflow, states: workflow.states.map(inOracleForm) },
    scenarios: scenarios.map((scenario) => ({ ...scenario, injects: [] })),
  };
}

function inOracleForm(state: State): State {
  if (state.kind === 'decision' || state.kind === 'gate') {
    const { time: _, ...timeless } = state;
    return timeless;
  }
  if (state.kind !== 'step' || (state.success ?? 1) === 1) return state;
  const { retries: _, ...once } = state;
  return { ...once, fallback: { duration: halved(state.duration) } };
}

const half = (value: number): number => Math.round(value / 2);

function halved(of: Distribution): Distribution {
  switch (of.kind) {
    case 'fixed':
      return { ...of, value: half(of.value) };
    case 'uniform':
      return { ...of, min: half(of.min), max: half(of.max) };
    case 'triangular':
    case 'pert':
      return { ...of, min: half(of.min), mode: half(of.mode), max: half(of.max) };
    case 'lognormal':
      return { ...of, median: half(of.median) };
    case 'exponential':
      return { ...of, mean: half(of.mean) };
    case 'empirical':
      return { ...of, samples: of.samples.map(half) };
    case 'transfer':
      return { ...of, megabytes: of.megabytes / 2 };
  }
}
