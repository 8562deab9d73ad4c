import { unitsLeft } from '../../engine/arithmetic';
import { serviceLevels } from '../../engine/service-levels';
import { serviceOrder } from '../../compile/services';
import { blockKey, type Board } from '../../journal/board';
import type { Dependency } from '../../model/catalogue';
import type { Key } from '../../model/ids';
import type { Effect } from '../../model/scenario';
import type { Workflow } from '../../model/workflow';

type Shown = Pick<Board, 'components' | 'pools' | 'roles' | 'vendors' | 'blocked' | 'services'>;

export interface KnownWorld {
  readonly truth: Board;
  /** What is in force as far as the room knows. */
  readonly effects: readonly Effect[];
  /** Each service's own level as far as the room knows. */
  readonly own: Readonly<Record<Key, number>>;
}

/** How things would stand if only these effects were in force: by the rules by which the timekeeper works out the truth. */
export function standingUnder({ truth, effects, own }: KnownWorld, workflow: Workflow): Shown {
  const components = fromKeys(workflow.components, (key) => componentUnder(effects, key));
  const roles = fromKeys(workflow.roles, (key) => isReachable(effects, 'role', key));
  const vendors = fromKeys(workflow.vendors, (key) => isReachable(effects, 'vendor', key));
  const { order, dependencies } = structureOf(workflow);
  const levels = serviceLevels({
    order,
    dependencies,
    own: (service) => own[service] ?? 100,
    thing: (key) => (vendors[key] === false || components[key] === 'down' ? 0 : 100),
    floors: workflow.workarounds.filter((it) => truth.work[it.key]?.phase === 'working'),
  });
  return {
    components,
    roles,
    vendors,
    pools: poolsUnder(truth, effects, workflow),
    blocked: effects.flatMap((effect) => (effect.op === 'block' ? [blockKey(effect.state, effect.option)] : [])),
    services: fromKeys(workflow.services, (key) => ({ own: own[key] ?? 100, effective: levels.get(key) ?? 100 })),
  };
}

const fromKeys = <T>(things: readonly { readonly key: Key }[], of: (key: Key) => T): Record<Key, T> =>
  Object.fromEntries(things.map(({ key }) => [key, of(key)]));

/** Down beats degraded beats up. */
function componentUnder(effects: readonly Effect[], component: Key): 'up' | 'degraded' | 'down' {
  const told = effects.flatMap((it) => (it.op === 'component' && it.component === component ? [it.to] : []));
  return told.includes('down') ? 'down' : told.includes('degraded') ? 'degraded' : 'up';
}

const isReachable = (effects: readonly Effect[], op: 'role' | 'vendor', key: Key): boolean =>
  !effects.some((it) =>
    it.op === 'role'
      ? op === 'role' && it.role === key && !it.reachable
      : it.op === 'vendor' && op === 'vendor' && it.vendor === key && !it.reachable,
  );

function poolsUnder(truth: Board, effects: readonly Effect[], workflow: Workflow): Board['pools'] {
  const units = new Map(workflow.pools.map((pool) => [pool.key, pool.units]));
  return Object.fromEntries(
    Object.entries(truth.pools).map(([key, pool]) => {
      const full = units.get(key) ?? pool.available;
      const left = effects.flatMap((it) =>
        it.op === 'pool' && it.pool === key ? [unitsLeft(full, it.percent ?? 100, it.lost ?? 0)] : [],
      );
      return [key, { ...pool, available: Math.min(full, ...left) }];
    }),
  );
}

interface Structure {
  readonly order: readonly (readonly string[])[];
  readonly dependencies: ReadonlyMap<string, readonly Dependency[]>;
}

const made = new WeakMap<Workflow, Structure>();

function structureOf(workflow: Workflow): Structure {
  const structure = made.get(workflow) ?? {
    order: serviceOrder(workflow),
    dependencies: Map.groupBy(workflow.dependencies, (it) => it.from),
  };
  made.set(workflow, structure);
  return structure;
}
