import { useEffect, useMemo } from 'react';
import { outlookOf } from '../../../shared/report/simulation/service-rows';
import { isCounting, startBatch, useBatches } from '../bench/batches';
import { caseKey, documentKey } from '../bench/case-key';
import type { Bench } from '../bench/use-bench';
import { valuesOver, type Figure } from './figures-of';
import type { Tried } from './response';

/** Enough to see a shape; the chosen value has its own runs. */
const RUNS = 1_000;

/** What a service does at each value of one figure, on one seed, filled in as the runs come. */
export function useResponse(bench: Bench, figure: Figure | undefined, service: string | undefined): readonly Tried[] {
  const { source, scenario, settings, cases } = bench;
  const { workflow } = source.plan;
  const batches = useBatches();
  const asked = useMemo(() => {
    if (figure === undefined) return [];
    const document = documentKey(workflow, scenario);
    return valuesOver(figure).map((value) => {
      const variant = figure.with(value);
      return { value, variant, key: caseKey(document, { runs: RUNS, seed: settings.seed }, variant) };
    });
  }, [figure, workflow, scenario, settings.seed]);
  const next = asked.find(({ key }) => batches[key] === undefined);
  const isBusy = asked.some(({ key }) => isCounting(batches[key])) || cases.some(({ batch }) => isCounting(batch));
  useEffect(() => {
    if (next === undefined || isBusy) return;
    void startBatch(next.key, {
      workflow,
      scenario,
      variant: next.variant,
      settings: { runs: RUNS, seed: settings.seed },
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says everything that is sent
  }, [next?.key, isBusy]);
  return asked.flatMap(({ value, key }): Tried[] => {
    const result = batches[key]?.result;
    const outlook = result && service !== undefined ? outlookOf(result, service) : undefined;
    return outlook === undefined ? [] : [{ value, outlook }];
  });
}
