import { useEffect, useState } from 'react';
import type { Plan } from '../../../shared/model/plan';
import { call } from '../../client/client';
import { completeLayout } from '../editor/complete-layout';

const read = new Map<string, Plan>();

/** A stored plan at a revision, for its picture; read once. */
export function useStoredPlan(id: string, revision: number): Plan | undefined {
  const key = `${id} ${revision}`;
  const [plan, setPlan] = useState(() => read.get(key));
  useEffect(() => {
    const known = read.get(key);
    if (known !== undefined) return setPlan(known);
    let wanted = true;
    void call('plans.load', { id }).then(async (stored) => {
      if (!stored.ok) return;
      const complete = await completeLayout(stored.value.plan);
      read.set(key, complete);
      if (wanted) setPlan(complete);
    });
    return () => {
      wanted = false;
    };
  }, [id, key]);
  return plan;
}
