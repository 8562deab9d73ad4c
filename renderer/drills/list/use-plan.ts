import { useEffect, useState } from 'react';
import type { Plan } from '../../../shared/model/plan';
import { call } from '../../client/client';

export const TEMPLATE = 'template:';

/** The plan behind a choice: a template is there already, a plan of the workspace is loaded. */
export function usePlan(source: string | undefined, templates: readonly { id: string; plan: Plan }[]) {
  const template = templates.find(({ id }) => source === `${TEMPLATE}${id}`)?.plan;
  const [loaded, setLoaded] = useState<{ of: string; plan?: Plan; trouble?: string }>();
  const id = source === undefined || source.startsWith(TEMPLATE) ? undefined : source;
  useEffect(() => {
    if (id === undefined) return;
    let isWanted = true;
    void call('plans.load', { id }).then((result) => {
      if (isWanted)
        setLoaded(result.ok ? { of: id, plan: result.value.plan } : { of: id, trouble: result.error.message });
    });
    return () => {
      isWanted = false;
    };
  }, [id]);
  if (template !== undefined) return { plan: template, trouble: undefined };
  return loaded !== undefined && loaded.of === id ? { plan: loaded.plan, trouble: loaded.trouble } : { plan: undefined, trouble: undefined }; // prettier-ignore
}
