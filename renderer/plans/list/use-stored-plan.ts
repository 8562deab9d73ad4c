import { useEffect, useState } from 'react';
import type { Plan } from '../../../shared/model/plan';
import { call } from '../../client/client';
import { completeLayout } from '../editor/complete-layout';

/** Read once a revision: pictures of many plans are drawn again whenever one changes. */
const read = new Map<string, Plan>();

/** A stored plan at a revision, for its picture. */
export function useStoredPlan(id: string, revision: number): Plan | undefined {
  const key = `${id} ${revision}`;
  const [, redraw] = useState(0);
  useEffect(() => {
    let wanted = !read.has(key);
    if (wanted)
      void call('plans.load', { id }).then(async (stored) => {
        if (!stored.ok) return;
        read.set(key, await completeLayout(stored.value.plan));
        if (wanted) redraw((n) => n + 1);
      });
    return () => {
      wanted = false;
    };
  }, [id, key]);
  return read.get(key);
}
