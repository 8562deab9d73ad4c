import { useEffect, useMemo, useState } from 'react';
import { noScenario, scenariosOf } from '../../../shared/model/freeze';
import type { Scenario } from '../../../shared/model/scenario';
import type { SimulationResult } from '../../../shared/model/simulation';
import type { Variant } from '../../../shared/model/variant';
import { useStore } from '../../client/store';
import { useRemembered } from '../../ui/remembered';
import { forgetBatch, isCounting, startBatch, useBatches, useBatchNews, type Batch } from './batches';
import { caseKey, documentKey } from './case-key';
import type { Source } from './source';
import { variantStore, type VariantStore } from './variant-store';

export const RUNS = [1_000, 10_000, 100_000] as const;
/** More than this are not run unless somebody asks. */
const UNASKED = 10_000;

/** One column of the comparison: the plan as it is, or a what-if, with its runs. */
export interface Case {
  /** `baseline`, or the variant's id. */
  readonly id: string;
  readonly title: string;
  readonly variant: Variant | undefined;
  readonly key: string;
  readonly batch: Batch | undefined;
  /** The figures to show: its own, or while those are on their way the last ones of this case. */
  readonly result: SimulationResult | undefined;
  readonly isOld: boolean;
}

export interface Bench {
  readonly source: Source;
  readonly scenario: Scenario;
  readonly scenarios: readonly Scenario[];
  readonly settings: { readonly runs: number; readonly seed: number };
  readonly setRuns: (runs: number) => void;
  readonly setSeed: (seed: number) => void;
  readonly cases: readonly Case[];
  readonly baseline: Case;
  readonly chosen: Case;
  readonly variants: VariantStore;
  /** Runs the chosen case and the baseline, again if they were cancelled. */
  readonly run: () => void;
}

export function useBench(source: Source, scenarioId: string | undefined, caseId: string | undefined): Bench {
  useBatchNews();
  const { plan } = source;
  const scenarios = scenariosOf(plan);
  const scenario = scenarios.find(({ id }) => id === scenarioId) ?? scenarios[0] ?? noScenario;
  const [runs, setRuns] = useRemembered<number>('simulate.runs', RUNS[0]);
  const [seed, setSeed] = useRemembered('simulate.seed', 1);
  const variants = variantStore(source.id, plan.variants ?? [], source.planId);
  const list = useStore(variants.store);
  useEffect(() => variants.takeOver(plan.variants ?? []), [variants, plan.variants]);
  useEffect(() => () => void variants.flush(), [variants]);

  const document = documentKey(plan.workflow, scenario);
  const batches = useBatches();
  const [last, setLast] = useState<Readonly<Record<string, SimulationResult>>>({});
  const cases = useMemo(
    () =>
      [undefined, ...list].map((variant): Case => {
        const id = variant?.id ?? 'baseline';
        const key = caseKey(document, { runs, seed }, variant);
        const batch = batches[key];
        const own = batch?.result;
        const result = own ?? last[`${scenario.id} ${id}`];
        const isOld = own === undefined && result !== undefined;
        return { id, title: variant?.title ?? 'Baseline', variant, key, batch, result, isOld };
      }),
    [list, document, runs, seed, batches, last, scenario.id],
  );
  useEffect(() => {
    const fresh = cases.flatMap(({ id, batch }) =>
      batch?.result ? [[`${scenario.id} ${id}`, batch.result] as const] : [],
    );
    setLast((now) =>
      fresh.every(([key, result]) => now[key] === result) ? now : { ...now, ...Object.fromEntries(fresh) },
    );
  }, [cases, scenario.id]);

  const [baseline = noCase] = cases;
  const chosen = cases.find(({ id }) => id === caseId) ?? baseline;
  const start = (it: Case): void =>
    void startBatch(it.key, {
      workflow: plan.workflow,
      scenario,
      ...(it.variant && { variant: it.variant }),
      settings: { runs, seed },
    });

  // One batch at a time, what is looked at first: a cancelled one stays as it is until it is asked for again.
  const next = runs > UNASKED ? undefined : [chosen, baseline, ...cases].find(({ batch }) => batch === undefined);
  const isBusy = cases.some(({ batch }) => isCounting(batch));
  useEffect(() => {
    if (next !== undefined && !isBusy) start(next);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says everything that `start` uses
  }, [next?.key, isBusy]);

  const run = (): void => {
    for (const it of new Set([chosen, baseline])) {
      if (it.batch?.state === 'cancelled' || it.batch?.state === 'failed') forgetBatch(it.key);
      start(it);
    }
  };
  return {
    source,
    scenario,
    scenarios,
    settings: { runs, seed },
    setRuns,
    setSeed,
    cases,
    baseline,
    chosen,
    variants,
    run,
  };
}

const noCase: Case = { id: 'baseline', title: 'Baseline', variant: undefined, key: '', batch: undefined, result: undefined, isOld: false }; // prettier-ignore
