import type { Board } from '../journal/board';
import type { Key } from '../model/ids';
import type { Step } from '../model/state';
import type { Workflow } from '../model/workflow';
import { poolState } from './pool-state';

/** A thing of the catalogue whose state differs between two boards. */
export interface Touched {
  readonly kind: 'pools' | 'components' | 'roles' | 'vendors';
  readonly key: Key;
}

export function touchedThings(before: Board, after: Board, workflow: Workflow): readonly Touched[] {
  const pools = Object.keys(after.pools).filter(
    (key) => poolState(before, workflow, key).available !== poolState(after, workflow, key).available,
  );
  const components = Object.keys(after.components).filter(
    (key) => (before.components[key] ?? 'up') !== after.components[key],
  );
  const roles = Object.keys(after.roles).filter((key) => (before.roles[key] ?? true) !== after.roles[key]);
  const vendors = Object.keys(after.vendors).filter((key) => (before.vendors[key] ?? true) !== after.vendors[key]);
  return [
    ...pools.map((key) => ({ kind: 'pools', key }) as const),
    ...components.map((key) => ({ kind: 'components', key }) as const),
    ...roles.map((key) => ({ kind: 'roles', key }) as const),
    ...vendors.map((key) => ({ kind: 'vendors', key }) as const),
  ];
}

/** Effects that are in the record after and were not before, those that acted once and were over at once included. */
export const effectsBegun = (before: Board, after: Board): Board['effects'][number][] =>
  Object.values(after.effects).filter(({ id }) => before.effects[id] === undefined);

/** Effects that were in force before and are not after. */
export const effectsEnded = (before: Board, after: Board): Board['effects'][number][] =>
  Object.values(before.effects).filter(({ id, inForce }) => inForce && after.effects[id]?.inForce === false);

/** Does the step need the thing to be done at all? */
export function stepUses(step: Step, { kind, key }: Touched): boolean {
  switch (kind) {
    case 'pools':
      return step.speedPool === key || (step.claims ?? []).some((claim) => claim.pool === key);
    case 'components':
      return step.needs?.includes(key) ?? false;
    case 'roles':
      return step.owner === key;
    case 'vendors':
      return step.vendors?.includes(key) ?? false;
  }
}
