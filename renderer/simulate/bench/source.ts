import { useCallback, useEffect, useMemo, useState } from 'react';
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
  const stored = useStored(isTemplate(id) ? undefined : id);
  const template = useTemplate(id);
  const plan = useComplete(isTemplate(id) ? template : stored.plan);
  const source = useMemo(
    (): Loadable<Source> =>
      plan.kind === 'ready'
        ? { kind: 'ready', value: { id, plan: plan.value, ...(isTemplate(id) ? {} : { planId: id }) } }
        : plan,
    [id, plan],
  );
  return { source, reload: stored.reload };
}

interface Answer {
  readonly to: number;
  readonly plan: Loadable<Plan>;
}

function useStored(id: string | undefined): { readonly plan: Loadable<Plan>; readonly reload: () => void } {
  const [asked, ask] = useState(0);
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (id === undefined) return;
    let isWanted = true;
    void call('plans.load', { id }).then((result) => {
      if (!isWanted) return;
      const plan: Loadable<Plan> = result.ok
        ? { kind: 'ready', value: result.value.plan }
        : { kind: 'failed', failure: result.error };
      setAnswer({ to: asked, plan });
    });
    return () => {
      isWanted = false;
    };
  }, [id, asked]);
  const again = useCallback(() => ask((before) => before + 1), []);
  useEffect(() => listen('plans.changed', (changed) => changed.id === id && again()), [id, again]);
  // A plan that is read again stays in sight; a refusal does not, so that trying again is seen.
  const isOld = answer?.to !== asked && answer?.plan.kind !== 'ready';
  return { plan: answer === undefined || isOld ? loading : answer.plan, reload: again };
}

function useTemplate(id: string): Loadable<Plan> {
  const templates = useTemplates();
  return useMemo(() => {
    if (templates.kind !== 'ready') return templates;
    const found = templates.value.find((it) => templateSource(it.id) === id);
    return found === undefined ? noTemplate : { kind: 'ready', value: found.plan };
  }, [id, templates]);
}

const noTemplate: Loadable<Plan> = {
  kind: 'failed',
  failure: { code: 'not-found', message: 'There is no such template.' },
};

/** With a place for every state: the drawing carries the results. */
function useComplete(plan: Loadable<Plan>): Loadable<Plan> {
  const [complete, setComplete] = useState<{ readonly of: Plan; readonly plan: Plan }>();
  const bare = plan.kind === 'ready' ? plan.value : undefined;
  useEffect(() => {
    let isWanted = true;
    if (bare !== undefined)
      void completeInWorker(bare).then((layout) => isWanted && setComplete({ of: bare, plan: { ...bare, layout } }));
    return () => {
      isWanted = false;
    };
  }, [bare]);
  return useMemo(() => {
    if (plan.kind !== 'ready') return plan;
    // The last one stays in sight while the next is laid out.
    return complete === undefined ? loading : { kind: 'ready', value: complete.plan };
  }, [plan, complete]);
}
