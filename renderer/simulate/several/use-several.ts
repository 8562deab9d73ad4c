import { useEffect, useMemo } from 'react';
import { ordersOf } from '../../../shared/analysis/several/overlaps';
import { inOrder, severalPlans } from '../../../shared/analysis/several/several-plans';
import { scenariosOf } from '../../../shared/model/freeze';
import type { Plan } from '../../../shared/model/plan';
import type { Scenario } from '../../../shared/model/scenario';
import type { SimulationResult } from '../../../shared/model/simulation';
import type { Workflow } from '../../../shared/model/workflow';
import { isCounting, startBatch, useBatches } from '../bench/batches';
import { caseKey, documentKey } from '../bench/case-key';
import type { Bench } from '../bench/use-bench';

const RUNS = 1_000;

interface Asked {
  readonly key: string;
  readonly workflow: Workflow;
  readonly scenario: Scenario;
}

export interface SeveralResults {
  /** Each plan under the same disaster, with everything to itself. */
  readonly alone: readonly (SimulationResult | undefined)[];
  readonly orders: readonly { readonly order: readonly number[]; readonly result: SimulationResult | undefined }[];
}

/** Each plan alone and all of them in every order, on one seed, filled in as the runs come. */
export function useSeveral({ source, scenario, settings, cases }: Bench, parts: readonly Plan[]): SeveralResults {
  const { workflow } = source.plan;
  const { seed } = settings;
  const batches = useBatches();
  const asked = useMemo(() => {
    const ask = (of: Workflow, under: Scenario): Asked => ({
      workflow: of,
      scenario: under,
      key: caseKey(documentKey(of, under), { runs: RUNS, seed }, undefined),
    });
    return {
      alone: parts.map((part, index) => {
        const alone = severalPlans([part], index);
        const same = scenariosOf(alone).find(({ title }) => title === scenario.title);
        return ask(alone.workflow, same ?? scenariosOf(alone)[0]!);
      }),
      orders: ordersOf(workflow, parts.length).map((order) => ({ order, ...ask(inOrder(workflow, order), scenario) })),
    };
  }, [parts, workflow, scenario, seed]);
  const all = [...asked.alone, ...asked.orders];
  const next = all.find(({ key }) => batches[key] === undefined);
  const isBusy = all.some(({ key }) => isCounting(batches[key])) || cases.some(({ batch }) => isCounting(batch));
  useEffect(() => {
    if (next === undefined || isBusy) return;
    void startBatch(next.key, { workflow: next.workflow, scenario: next.scenario, settings: { runs: RUNS, seed } });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says everything that is sent
  }, [next?.key, isBusy]);
  const whole = (key: string): SimulationResult | undefined => {
    const result = batches[key]?.result;
    return result?.runs === RUNS ? result : undefined;
  };
  return {
    alone: asked.alone.map(({ key }) => whole(key)),
    orders: asked.orders.map(({ order, key }) => ({ order, result: whole(key) })),
  };
}
