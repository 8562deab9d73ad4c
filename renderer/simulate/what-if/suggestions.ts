import { unitsOf } from '../../../shared/analysis/describe-effect';
import { namesOf } from '../../../shared/model/names';
import type { SimulationResult } from '../../../shared/model/simulation';
import type { Variant } from '../../../shared/model/variant';
import type { Workflow } from '../../../shared/model/workflow';
import { criticalSteps } from '../../../shared/report/simulation/outlook-headline';

/** A what-if worth asking, without its id. */
export type Suggestion = Omit<Variant, 'id'>;

const MOST = 14;

/** Questions that this plan raises: about what decides its main service, its people, its sites and its vendors. */
export function suggestionsFor(
  workflow: Workflow,
  result: SimulationResult,
  service: string | undefined,
): readonly Suggestion[] {
  const deciding = service === undefined ? [] : criticalSteps(result, service).map(({ step }) => step);
  const all = [
    ...aboutTime(workflow, result, service, deciding),
    ...aboutPeople(workflow, deciding),
    ...workflow.sites.map((site) => effect(`${site.name} at 40 %`, { op: 'site', site: site.key, percent: 40 })),
    ...workflow.vendors.map((vendor) =>
      effect(`${vendor.name} silent`, { op: 'vendor', vendor: vendor.key, reachable: false }),
    ),
    ...aboutWorkarounds(workflow),
    { title: 'Without the injects', changes: [], effects: [], injects: false },
  ];
  return all.slice(0, MOST);
}

const effect = (title: string, of: Variant['effects'][number]): Suggestion => ({ title, changes: [], effects: [of] });
const change = (title: string, of: Variant['changes'][number]): Suggestion => ({ title, changes: [of], effects: [] });

/** The draw that moves the time most, faster and slower; where nothing is drawn, the step that decides most often. */
function aboutTime(
  workflow: Workflow,
  { influences }: SimulationResult,
  service: string | undefined,
  deciding: readonly string[],
): readonly Suggestion[] {
  const names = namesOf(workflow);
  const strongest = influences
    .filter((it) => it.service === service && it.what === 'duration' && names.find(it.state)?.kind === 'step')
    .toSorted((a, b) => b.share - a.share)[0];
  const step = strongest?.state ?? deciding.find((id) => names.find(id)?.kind === 'step');
  if (step === undefined) return [];
  const name = names.state(step);
  return [
    change(`${name}: half the time`, { kind: 'duration factor', step, factor: 0.5 }),
    change(`${name}: twice the time`, { kind: 'duration factor', step, factor: 2 }),
  ];
}

/** Teams that steps of the deciding path claim: more of them, and some of them missing. */
function aboutPeople({ pools, states }: Workflow, deciding: readonly string[]): readonly Suggestion[] {
  const onPath = new Set(deciding);
  const claimed = new Set(
    states.flatMap((state) =>
      state.kind === 'step' && onPath.has(state.id) ? (state.claims ?? []).map(({ pool }) => pool) : [],
    ),
  );
  return pools
    .filter(({ key, kind }) => kind === 'team' && claimed.has(key))
    .flatMap(({ key, name, units, unit }) => {
      const missing = Math.min(2, units);
      return [
        change(`${name}: 2 more`, { kind: 'pool units', pool: key, units: units + 2 }),
        effect(`${name}: ${unitsOf(missing, unit)} missing`, { op: 'pool', pool: key, lost: missing }),
      ];
    });
}

/** A work-around that no step starts yet, begun when the first step is done. */
function aboutWorkarounds({ workarounds, states }: Workflow): readonly Suggestion[] {
  const first = states.find(({ kind }) => kind === 'step');
  const started = new Set(states.map((state) => (state.kind === 'step' ? state.startsWorkaround : undefined)));
  if (first === undefined) return [];
  return workarounds
    .filter(({ key }) => !started.has(key))
    .map(({ key, name }) => change(`${name} started early`, { kind: 'work-around', step: first.id, workaround: key }));
}
