import type { Pool } from '../../../shared/model/catalogue';
import type { Distribution } from '../../../shared/model/distribution';
import type { Comparison, Guard, StepOutcome, ZeroPoint } from '../../../shared/model/guard';
import type { Claim } from '../../../shared/model/state';
import type { Workflow } from '../../../shared/model/workflow';
import { fixed, min, named, pool, service } from '../a-workflow';
import type { Dice } from './dice';

/** What random states can name. `steps` grows as they are made, so that prerequisites never form a circle. */
export interface World {
  readonly things: Omit<Workflow, 'id' | 'title' | 'states' | 'transitions'>;
  readonly pools: readonly Pool[];
  readonly steps: string[];
  readonly states: string[];
}

const SERVICES = ['web', 'app', 'data', 'mail', 'left', 'right', 'site', 'feed'];

export function randomWorld(d: Dice, pools: number): World {
  const list = ['P', 'Q', 'R'].slice(0, pools).map((key) =>
    pool(key, d.between(pools > 1 ? 2 : 1, 5), {
      discipline: d.pick(['strict', 'backfill']),
      onLoss: d.pick(['finish', 'pause', 'slow']),
      ...(d.chance(30) && { site: 'north' }),
    }),
  );
  const [first] = list;
  return {
    pools: list,
    steps: [],
    states: [],
    things: {
      services: SERVICES.map((key) => service(key)),
      dependencies: [
        { from: 'web', to: 'app', type: 'hard' },
        { from: 'app', to: 'data', type: 'hard' },
        { from: 'web', to: 'mail', type: 'soft', strength: 50 },
        { from: 'mail', to: 'data', type: 'soft', strength: 30 },
        { from: 'left', to: 'right', type: 'hard' },
        { from: 'right', to: 'left', type: 'hard' },
        { from: 'right', to: 'data', type: 'data' },
        { from: 'site', to: 'host', type: 'hard' },
        { from: 'feed', to: 'carrier', type: 'soft', strength: 80 },
      ],
      pools: list,
      components: [{ key: 'host', name: 'host', site: 'north' }, ...named('link')],
      sites: named('north'),
      roles: [
        { key: 'lead', name: 'lead', backups: ['deputy'], site: 'north' },
        { key: 'deputy', name: 'deputy' },
        { key: 'admin', name: 'admin' },
      ],
      people: [],
      vendors: named('carrier', 'cloud'),
      workarounds: [
        { key: 'paper', name: 'paper', service: 'web', level: 60, catchUpFactor: 1, maxSustain: min(d.between(3, 15)) },
        {
          key: 'phone',
          name: 'phone',
          service: 'data',
          level: 40,
          catchUpFactor: 2,
          ...(first && { claims: [{ pool: first.key, units: 1 }] }),
        },
      ],
      knownErrors: [{ key: 'hang', name: 'hang', durationFactor: 1.7 }, ...named('quirk')],
      variables: [
        { key: 'x', name: 'x', initial: 0 },
        { key: 'y', name: 'y', initial: 1 },
      ],
    },
  };
}

/** Short and often alike, so that events fall into one instant. */
export function randomDuration(d: Dice): Distribution {
  if (d.chance(60)) return fixed(d.between(0, 8));
  const least = d.between(1, 4);
  const range = { min: min(least), mode: min(least + d.below(4)), max: min(least + d.between(4, 8)) };
  return d.pick<Distribution>([
    { kind: 'triangular', ...range },
    { kind: 'pert', ...range },
    { kind: 'uniform', min: range.min, max: range.max },
    { kind: 'lognormal', median: range.mode, sigma: 0.4 },
    { kind: 'exponential', mean: range.mode },
    { kind: 'empirical', samples: [range.max, range.min, range.mode] },
    { kind: 'transfer', megabytes: 100 * least, megabitsPerSecond: 10, sigma: 0.2 },
  ]);
}

export function randomClaims(d: Dice, { pools }: World, percent: number): Claim[] {
  const claims = d
    .some(pools, percent)
    .map((it) => ({ pool: it.key, units: d.between(1, d.chance(30) ? it.units : Math.min(2, it.units)) }));
  return d.chance(50) ? claims.toReversed() : claims;
}

/** A condition; `deep` is how far conditions may hold conditions. */
export function randomGuard(d: Dice, world: World, deep = 1): Guard {
  const is = (): Comparison => d.pick(['>=', '>', '<=', '<', '=']);
  const inner = (): Guard => randomGuard(d, world, deep - 1);
  const plain: (() => Guard)[] = [
    () => ({ kind: 'component', component: d.pick(['host', 'link']), is: d.pick(['up', 'degraded', 'down']) }),
    () => ({ kind: 'level', service: d.pick(SERVICES), is: is(), percent: d.pick([0, 40, 60, 90, 100]) }),
    () => ({
      kind: 'elapsed',
      since: d.pick<ZeroPoint>(['disruption', 'disruption', 'detection', 'declaration']),
      atLeast: min(d.below(25)),
    }),
    () => ({ kind: 'variable', variable: d.pick(['x', 'y']), is: is(), value: d.below(3) }),
  ];
  if (world.pools.length > 0)
    plain.push(() => ({ kind: 'pool', pool: d.pick(world.pools).key, is: is(), units: d.below(4) }));
  if (world.steps.length > 0)
    plain.push(
      () => ({
        kind: 'step',
        step: d.pick(world.steps),
        is: d.pick<StepOutcome>(['done', 'failed', 'cancelled', 'timeout']),
      }),
      () => ({ kind: 'attempts', step: d.pick(world.steps), is: is(), count: d.below(3) }),
    );
  if (deep > 0)
    plain.push(
      () => ({ kind: 'not', of: inner() }),
      () => ({ kind: 'all', of: [inner(), inner()] }),
      () => ({ kind: 'any', of: [inner(), inner()] }),
    );
  return d.pick(plain)();
}

export const randomService = (d: Dice): string => d.pick(SERVICES);
