import type { Effect, EffectOp } from '../../model/scenario';
import type { Workflow } from '../../model/workflow';

type EffectOf<O extends EffectOp> = Extract<Effect, { op: O }>;

/** A site loss is every component, pool and role at the site at once, "only this option" a block of each other one. */
export function expandEffect(workflow: Workflow, effect: Effect): readonly Effect[] {
  if (effect.op === 'block' && effect.only && effect.option !== undefined) return othersBlocked(workflow, effect);
  if (effect.op !== 'site') return [effect];
  const { percent, site } = effect;
  const lasting = effect.for === undefined ? {} : { for: effect.for };
  const lost = percent === 0;
  const here = <T extends { readonly site?: string | undefined }>(things: readonly T[]): readonly T[] =>
    things.filter((it) => it.site === site);
  const allOrNothing = lost || percent === 100;
  return [
    ...here(workflow.components)
      .filter(() => allOrNothing)
      .map((it) => ({
        op: 'component' as const,
        component: it.key,
        to: lost ? ('down' as const) : ('up' as const),
        ...lasting,
      })),
    ...here(workflow.pools).map((it) => ({ op: 'pool' as const, pool: it.key, percent, ...lasting })),
    ...here(workflow.roles)
      .filter(() => allOrNothing)
      .map((it) => ({ op: 'role' as const, role: it.key, reachable: !lost, ...lasting })),
  ];
}

function othersBlocked({ states }: Workflow, { op, state, option, for: ms }: EffectOf<'block'>): readonly Effect[] {
  const block = { op, state, ...(ms !== undefined && { for: ms }) };
  const decision = states.find(({ id }) => id === state);
  const options = decision?.kind === 'decision' ? decision.options : [];
  return options.filter(({ id }) => id !== option).map(({ id }) => ({ ...block, option: id }));
}
