import type { Effect, Inject, InjectTrigger, Scenario } from '../../../shared/model/scenario';
import type { State } from '../../../shared/model/state';
import { aScenario, inject, min } from '../a-workflow';
import { maybe, type Dice } from './dice';
import { randomGuard, randomService, type World } from './world';

/** Up to `most` injects on the states of a random workflow. */
export function randomScenario(d: Dice, world: World, states: readonly State[], most: number): Scenario {
  const injects = Array.from({ length: d.below(most + 1) }, (_, at) => randomInject(d, world, states, at));
  const levels = d.some(world.things.services, 30).map((it) => [it.key, d.pick([0, 50, 90])] as const);
  return aScenario(injects, Object.fromEntries(levels));
}

function randomInject(d: Dice, world: World, states: readonly State[], at: number): Inject {
  const effects = Array.from({ length: d.pick([1, 1, 1, 2, 3]) }, () => randomEffect(d, world, states));
  return inject(`i${at}`, randomTrigger(d, world), ...effects);
}

function randomTrigger(d: Dice, world: World): number | InjectTrigger {
  const kind = d.below(10);
  if (kind < 6) return d.below(25);
  if (kind < 8) return { kind: 'condition', guard: randomGuard(d, world) };
  return { kind: 'missed', state: d.pick(world.states), by: min(d.below(20)) };
}

function randomEffect(d: Dice, world: World, states: readonly State[]): Effect {
  const lasts = maybe(d, 65, 'for', () => min(d.between(1, 15)));
  const down = (): Effect => ({ op: 'component', component: d.pick(['host', 'link']), to: 'down', ...lasts });
  const kinds: (() => Effect)[] = [
    down,
    down,
    () => ({
      op: 'component',
      component: d.pick(['host', 'link']),
      to: 'degraded',
      ...maybe(d, 80, 'factor', () => d.pick([0.3, 0.5])),
      ...lasts,
    }),
    () => ({ op: 'component', component: d.pick(['host', 'link']), to: 'up' }),
    () => ({ op: 'level', service: randomService(d), percent: d.pick([0, 50, 100]) }),
    () => ({ op: 'data-age', service: randomService(d), age: min(d.below(90)) }),
    () => ({ op: 'demand', service: randomService(d), percent: 150, ...lasts }),
    () => ({ op: 'role', role: d.pick(['lead', 'deputy', 'admin']), reachable: d.chance(25), ...lasts }),
    () => ({ op: 'vendor', vendor: d.pick(['carrier', 'cloud']), reachable: d.chance(25), ...lasts }),
    () => ({ op: 'site', site: 'north', percent: d.pick([0, 0, 50, 100]), ...lasts }),
    () => ({ op: 'known-error', knownError: d.pick(['hang', 'quirk']), ...lasts }),
  ];
  const pools = world.pools.map((it) => it.key);
  const poolEffects: (() => Effect)[] = [
    () => ({ op: 'pool', pool: d.pick(pools), percent: d.pick([0, 30, 50, 70, 100]), ...lasts }),
    () => ({ op: 'pool', pool: d.pick(pools), lost: d.between(0, 3), ...lasts }),
    () => ({ op: 'scale', pool: d.pick(pools), factor: d.pick([0.5, 1.8]), ...lasts }),
  ];
  const stepEffects: (() => Effect)[] = [
    () => ({ op: 'fail', step: d.pick(world.steps) }),
    () => ({ op: 'block', state: d.pick(world.steps), ...lasts }),
    () => ({ op: 'failing', step: d.pick(world.steps), ...lasts }),
    () => ({ op: 'scale', step: d.pick(world.steps), factor: d.pick([0.5, 1.8]), ...lasts }),
  ];
  const options = states.flatMap((it) =>
    it.kind === 'decision'
      ? it.options.filter((o) => o.id !== it.defaultOption).map((o) => [it.id, o.id] as const)
      : [],
  );
  const blockOption = (): Effect => {
    const [state, option] = d.pick(options);
    return { op: 'block', state, option, ...lasts };
  };
  const decisions = states.flatMap((it) => (it.kind === 'decision' ? [it] : []));
  const onlyOption = (): Effect => {
    const { id, options: all } = d.pick(decisions);
    return { op: 'block', state: id, option: d.pick(all).id, only: true, ...lasts };
  };
  return d.pick([
    ...kinds,
    ...(pools.length > 0 ? [...poolEffects, ...poolEffects] : []),
    ...(world.steps.length > 0 ? stepEffects : []),
    ...(options.length > 0 ? [blockOption] : []),
    ...(decisions.length > 0 ? [onlyOption] : []),
  ])();
}
