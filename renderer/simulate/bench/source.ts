import { useCallback, useEffect, useMemo, useState } from 'react';
import { severalPlans } from '../../../shared/analysis/several/several-plans';
import type { Plan } from '../../../shared/model/plan';
import { call, listen } from '../../client/client';
import { completeInWorker } from '../../client/lay-out';
import { loading, type Loadable } from '../../client/loadable';
import { useTemplates } from '../../client/workspace-lists';

/** What is simulated: a plan of the workspace, or a template as it comes with the app. */
export interface Source {
  /** In addresses: the plan's id, or `template.` and the template's, or `several.` and those of the plans. */
  readonly id: string;
  readonly plan: Plan;
  /** Absent for a template and for several plans. */
  readonly planId?: string;
  /** The plans that are played at once, where they are several. */
  readonly parts?: readonly Plan[];
}

const TEMPLATE = 'template.';
const SEVERAL = 'several.';

export const severalSource = (ids: readonly string[]): string => SEVERAL + ids.join('.');
const idsIn = (sourceId: string): readonly string[] | undefined =>
  sourceId.startsWith(SEVERAL) ? sourceId.slice(SEVERAL.length).split('.') : undefined;

export const templateSource = (id: string): string => `${TEMPLATE}${id}`;
export const isTemplate = (sourceId: string): boolean => sourceId.startsWith(TEMPLATE);

interface OpenedSource {
  readonly source: Loadable<Source>;
  readonly reload: () => void;
}

/** The plan behind an address, read again whenever it changes. */
export function useSource(id: string): OpenedSource {
  const isStored = !isTemplate(id) && idsIn(id) === undefined;
  const stored = useStored(isStored ? id : undefined);
  const template = useTemplate(id);
  const several = useParts(id);
  const whole = useMemo(
    (): Loadable<Plan> => (several.kind === 'ready' ? { kind: 'ready', value: severalPlans(several.value) } : several),
    [several],
  );
  const plan = useComplete(isTemplate(id) ? template : isStored ? stored.plan : whole);
  const source = useMemo((): Loadable<Source> => {
    if (plan.kind !== 'ready') return plan;
    const parts = !isStored && several.kind === 'ready' ? { parts: several.value } : {};
    return { kind: 'ready', value: { id, plan: plan.value, ...(isStored && { planId: id }), ...parts } };
  }, [id, isStored, plan, several]);
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

/** The plans of an address that names several. */
function useParts(id: string): Loadable<readonly Plan[]> {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly plans: Loadable<readonly Plan[]> }>();
  useEffect(() => {
    const ids = idsIn(id);
    if (ids === undefined) return;
    let isWanted = true;
    void Promise.all(ids.map((it) => call('plans.load', { id: it }))).then((results) => {
      if (!isWanted) return;
      const failed = results.find((it) => !it.ok);
      const plans: Loadable<readonly Plan[]> =
        failed?.ok === false
          ? { kind: 'failed', failure: failed.error }
          : { kind: 'ready', value: results.flatMap((it) => (it.ok ? [it.value.plan] : [])) };
      setAnswer({ to: id, plans });
    });
    return () => {
      isWanted = false;
    };
  }, [id]);
  return answer?.to === id ? answer.plans : loading;
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
