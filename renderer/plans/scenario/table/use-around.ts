import { useMemo } from 'react';
import type { Problem } from '../../../../shared/compile/problem';
import type { Scenario } from '../../../../shared/model/scenario';
import { useStore } from '../../../client/store';
import { useEditor, useOfPlan } from '../../editor/editor-context';
import type { Around } from './columns';

/** What the cells are read against; the same object until something but the injects has changed. */
export function useAround({ id, objectives, startsAt }: Scenario): Around {
  const workflow = useOfPlan((plan) => plan.workflow);
  return useMemo(
    () => ({ scenario: { id, objectives, ...(startsAt !== undefined && { startsAt }) }, workflow }),
    [id, objectives, startsAt, workflow],
  );
}

/** What the check found, by inject. */
export function useInjectProblems(): ReadonlyMap<string, readonly Problem[]> {
  const problems = useStore(useEditor().problems);
  return useMemo(() => {
    const of = new Map<string, Problem[]>();
    for (const problem of problems) {
      if (problem.place.kind !== 'inject') continue;
      const found = of.get(problem.place.id);
      if (found === undefined) of.set(problem.place.id, [problem]);
      else found.push(problem);
    }
    return of;
  }, [problems]);
}
