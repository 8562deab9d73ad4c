import { useEffect } from 'react';
import type { Comparison } from '../../../shared/model/simulation';
import { call } from '../../client/client';
import { createStore, useStore } from '../../client/store';
import type { Case } from './use-bench';

const comparisons = createStore<Readonly<Record<string, Comparison>>>({});

/** Two finished cases run by run. Until that is known, or where the runs are gone, the shares alone must do. */
export function useComparison(baseline: Case, chosen: Case): Comparison | undefined {
  const before = finished(baseline);
  const after = chosen === baseline ? undefined : finished(chosen);
  const key = `${before} ${after}`;
  const known = useStore(comparisons)[key];
  useEffect(() => {
    if (before === undefined || after === undefined || known !== undefined) return;
    void call('simulate.compare', { before, after }).then((result) => {
      if (result.ok) comparisons.set((now) => ({ ...now, [key]: result.value }));
    });
  }, [before, after, key, known]);
  return known;
}

const finished = ({ batch }: Case): string | undefined => (batch?.state === 'done' ? batch.batchId : undefined);
