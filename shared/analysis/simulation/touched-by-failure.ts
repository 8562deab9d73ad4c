import type { SingleFailure } from '../../model/failures';
import type { Subject } from './subject';

/** Places of the states that need what fails. */
export function touchedBy({ ir }: Subject, { kind, key }: SingleFailure): number[] {
  const { pools, components, roles } = ir.workflow;
  const isAt = (list: readonly { readonly key: string; readonly site?: string | undefined }[], it: string): boolean =>
    list.some((one) => one.key === it && one.site === key);
  return ir.nodes.flatMap(({ state, order }) => {
    if (state === undefined) return [];
    const owner = 'owner' in state ? state.owner : undefined;
    const step = state.kind === 'step' ? state : undefined;
    const claimed = (step?.claims ?? []).map((claim) => claim.pool);
    const touches = {
      component: step?.needs?.includes(key),
      pool: claimed.includes(key) || step?.speedPool === key,
      role: owner === key,
      vendor: step?.vendors?.includes(key),
      site:
        claimed.some((it) => isAt(pools, it)) ||
        (step?.needs ?? []).some((it) => isAt(components, it)) ||
        (owner !== undefined && isAt(roles, owner)),
      step: state.id === key,
    };
    return touches[kind] === true ? [order] : [];
  });
}
