import { DAY } from '../../../shared/basics/time';
import { namesOf } from '../../../shared/model/names';
import type { SimulationResult } from '../../../shared/model/simulation';
import type { Variant } from '../../../shared/model/variant';
import type { Workflow } from '../../../shared/model/workflow';
import { criticalSteps, heaviestSteps } from '../../../shared/report/simulation/outlook-headline';
import { titleOf } from './variant-title';

/** A what-if worth asking, without its id. */
export type Suggestion = Omit<Variant, 'id'>;

const MOST = 18;

/** Questions that this plan raises: about what decides its main service, its people, its sites and its vendors. */
export function suggestionsFor(
  workflow: Workflow,
  result: SimulationResult,
  service: string | undefined,
): readonly Suggestion[] {
  const deciding = service === undefined ? [] : criticalSteps(result, service).map(({ step }) => step);
  const all = [
    ...aboutTime(workflow, result, service),
    ...aboutChoices(workflow, result, service),
    ...aboutPeople(workflow, deciding),
    ...aboutDemand(workflow, service),
    ...workflow.sites.map((site) => effect({ op: 'site', site: site.key, percent: 40 })),
    ...workflow.vendors.map((vendor) => effect({ op: 'vendor', vendor: vendor.key, reachable: false })),
    ...aboutWorkarounds(workflow),
    { changes: [], effects: [], injects: false },
  ];
  return all.slice(0, MOST).map((it) => ({ ...it, title: titleOf(it, workflow) }));
}

type Untitled = Omit<Suggestion, 'title'>;

const effect = (of: Variant['effects'][number]): Untitled => ({ changes: [], effects: [of] });
const change = (of: Variant['changes'][number]): Untitled => ({ changes: [of], effects: [] });

/** The step with most work on the path that decides, faster and slower; where none stands out, the draw that moves the time most. */
function aboutTime(workflow: Workflow, result: SimulationResult, service: string | undefined): readonly Untitled[] {
  if (service === undefined) return [];
  const names = namesOf(workflow);
  const steps = heaviestSteps(result, service).filter(({ step }) => names.find(step)?.kind === 'step');
  const strongest = result.influences
    .filter((it) => it.service === service && it.what === 'duration' && names.find(it.state)?.kind === 'step')
    .toSorted((a, b) => b.share - a.share)[0];
  const step = steps.find(({ share }) => share >= 0.5)?.step ?? strongest?.state ?? steps[0]?.step;
  if (step === undefined) return [];
  return [change({ kind: 'duration factor', step, factor: 0.5 }), change({ kind: 'duration factor', step, factor: 2 })];
}

/** The decision that moves the time most, always decided one way. */
function aboutChoices(
  workflow: Workflow,
  { influences }: SimulationResult,
  service: string | undefined,
): readonly Untitled[] {
  const strongest = influences
    .filter((it) => it.service === service && it.what === 'option' && it.share >= 0.1)
    .toSorted((a, b) => b.share - a.share)[0];
  const decision = strongest && namesOf(workflow).find(strongest.state);
  if (decision?.kind !== 'decision') return [];
  return decision.options
    .slice(0, 3)
    .map(({ id }) => effect({ op: 'block', state: decision.id, option: id, only: true }));
}

/** A peak, of the service that is asked about and else of one whose demand over the day is known. */
function aboutDemand({ services }: Workflow, asked: string | undefined): readonly Untitled[] {
  const known = services.filter(({ demand = [] }) => demand.length > 0);
  const service = known.find(({ key }) => key === asked) ?? known[0];
  return service === undefined ? [] : [effect({ op: 'demand', service: service.key, ...PEAK })];
}

/** Half as much again as is normal, for the first day. */
export const PEAK = { percent: 150, for: DAY } as const;

/** Teams that steps of the deciding path claim: more of them, and some of them missing. */
function aboutPeople({ pools, states }: Workflow, deciding: readonly string[]): readonly Untitled[] {
  const onPath = new Set(deciding);
  const claimed = new Set(
    states.flatMap((state) =>
      state.kind === 'step' && onPath.has(state.id) ? (state.claims ?? []).map(({ pool }) => pool) : [],
    ),
  );
  return pools
    .filter(({ key, kind }) => kind === 'team' && claimed.has(key))
    .flatMap(({ key, units }) => [
      change({ kind: 'pool units', pool: key, units: units + 2 }),
      effect({ op: 'pool', pool: key, lost: Math.min(2, units) }),
    ]);
}

/** A work-around that no step starts yet, begun when the first step is done. */
function aboutWorkarounds({ workarounds, states }: Workflow): readonly Untitled[] {
  const first = states.find(({ kind }) => kind === 'step');
  const started = new Set(states.map((state) => (state.kind === 'step' ? state.startsWorkaround : undefined)));
  if (first === undefined) return [];
  return workarounds
    .filter(({ key }) => !started.has(key))
    .map(({ key }) => change({ kind: 'work-around', step: first.id, workaround: key }));
}
