import { useEffect, useMemo, useState } from 'react';
import type { Plan } from '../../../shared/model/plan';
import { call, listen } from '../../client/client';
import { completeInWorker } from '../../client/lay-out';
import { loading, type Loadable } from '../../client/loadable';
import { useTemplates } from '../../client/workspace-lists';

/** What is simulated: a plan of the workspace, or a template as it comes with the app. */
export interface Source {
  /** In addresses: the plan's id, or `template.` and the template's. */
  readonly id: string;
  readonly plan: Plan;
  /** Absent for a template. */
  readonly planId?: string;
}

const TEMPLATE = 'template.';

export const templateSource = (id: string): string => `${TEMPLATE}${id}`;
export const isTemplate = (sourceId: string): boolean => sourceId.startsWith(TEMPLATE);

interface OpenedSource {
  readonly source: Loadable<Source>;
  readonly reload: () => void;
}

/** The plan behind an address, read again whenever it changes. */
export function useSource(id: string): OpenedSource {
  const template = useTemplate(id);
  const [stored, setStored] = useState<Loadable<Plan>>(loading);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (isTemplate(id)) return;
    let isWanted = true;
    const read = async (): Promise<void> => {
      const result = await call('plans.load', { id });
      if (!isWanted) return;
      if (!result.ok) return setStored({ kind: 'failed', failure: result.error });
      const plan = await completed(result.value.plan);
      if (isWanted) setStored({ kind: 'ready', value: plan });
    };
    void read();
    const stop = listen('plans.changed', (changed) => changed.id === id && void read());
    return () => {
      isWanted = false;
      stop();
    };
  }, [id, attempt]);
  const plan = isTemplate(id) ? template : stored;
  const source = useMemo(
    (): Loadable<Source> =>
      plan.kind === 'ready'
        ? { kind: 'ready', value: { id, plan: plan.value, ...(isTemplate(id) ? {} : { planId: id }) } }
        : plan,
    [id, plan],
  );
  return { source, reload: () => setAttempt(attempt + 1) };
}

function useTemplate(id: string): Loadable<Plan> {
  const templates = useTemplates();
  const [complete, setComplete] = useState<Loadable<Plan>>(loading);
  useEffect(() => {
    if (!isTemplate(id) || templates.kind === 'loading') return;
    if (templates.kind === 'failed') return setComplete(templates);
    const found = templates.value.find((it) => templateSource(it.id) === id);
    if (found === undefined)
      return setComplete({ kind: 'failed', failure: { code: 'not-found', message: 'There is no such template.' } });
    let isWanted = true;
    void completed(found.plan).then((plan) => isWanted && setComplete({ kind: 'ready', value: plan }));
    return () => {
      isWanted = false;
    };
  }, [id, templates]);
  return complete;
}

/** With a place for every state: the drawing carries the results. */
const completed = async (plan: Plan): Promise<Plan> => ({ ...plan, layout: await completeInWorker(plan) });
