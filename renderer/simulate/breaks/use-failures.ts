import { useMemo } from 'react';
import { hashOf } from '../../../shared/basics/hash';
import type { FailureSettings } from '../../../shared/model/failures';
import type { Bench } from '../bench/use-bench';
import { startFailures, useFailureBatch } from './failure-batches';

export type Depth = FailureSettings['depth'];
/** Percent of their units that pools are tried at, until another is chosen. */
export const HALF = 50;

/** Trying every failure of the chosen case: how it stands, and what begins it. */
export function useFailures(
  { source, scenario, chosen, settings }: Bench,
  { depth, poolPercent }: Pick<FailureSettings, 'depth' | 'poolPercent'>,
) {
  const { workflow } = source.plan;
  const { variant } = chosen;
  const key = useMemo(
    () => hashOf([workflow, scenario, variant, settings.seed, depth, poolPercent]),
    [workflow, scenario, variant, settings.seed, depth, poolPercent],
  );
  const batch = useFailureBatch(key);
  const start = useMemo(
    () => () =>
      void startFailures(key, {
        workflow,
        scenario,
        ...(variant && { variant }),
        settings: { depth, poolPercent, runs: depth === 1 ? 400 : 100, seed: settings.seed },
      }),
    [key, workflow, scenario, variant, depth, poolPercent, settings.seed],
  );
  return { key, batch, start };
}
