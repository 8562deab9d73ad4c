import type { State } from '../../../shared/model/state';
import { decision, gate, min, plain, wait } from '../a-workflow';
import { maybe, type Dice } from './dice';
import { randomClaims, randomDuration, randomGuard, randomService, type World } from './world';

/** A state with what lies inside it. */
export interface Nest {
  readonly state: State;
  readonly inside: Nest[];
}

/** Makes random states; keys are a letter and a number. */
export interface Maker {
  readonly d: Dice;
  readonly world: World;
  readonly key: (letter: string) => string;
}

export const makerOf = (d: Dice, world: World): Maker => {
  let made = 0;
  return { d, world, key: (letter) => `${letter}${(made += 1)}` };
};

/** `count` states side by side, containers among them while `depth` lasts. */
export const randomStates = (m: Maker, depth: number, count: number): Nest[] =>
  Array.from({ length: count }, () => randomState(m, depth));

function randomState(m: Maker, depth: number): Nest {
  const { d } = m;
  const kind = d.below(depth > 0 ? 16 : 10);
  if (kind < 6) return leaf(m, randomStep(m));
  if (kind === 6) return leaf(m, randomWait(m));
  if (kind === 7) return leaf(m, randomGate(m));
  if (kind < 10) return leaf(m, randomDecision(m));
  if (kind < 13) return randomGroup(m, depth);
  if (kind === 13) return leaf(m, plain(m.key('p')));
  return randomTracks(m, depth);
}

const leaf = (m: Maker, state: State): Nest => {
  m.world.states.push(state.id);
  return { state, inside: [] };
};

const owned = (d: Dice) => ({
  ...maybe(d, 35, 'owner', () => d.pick(['lead', 'lead', 'deputy', 'admin'])),
  ...maybe(d, 15, 'marks', () => d.pick(['detection' as const, 'declaration' as const])),
});

export function randomStep({ d, world, key }: Maker, claimed = 45): State {
  const id = key('s');
  const percent = (): number => d.pick([50, 80, 100]);
  const state: State = {
    kind: 'step',
    id,
    name: id,
    duration: randomDuration(d),
    claims: randomClaims(d, world, claimed),
    ...owned(d),
    ...maybe(d, 40, 'claimOrder', () => 'in order' as const),
    ...maybe(d, 40, 'needs', () => d.some(['host', 'link'], 60)),
    ...maybe(d, 12, 'vendors', () => [d.pick(['carrier', 'cloud'])]),
    ...maybe(d, world.steps.length > 0 ? 25 : 0, 'after', () => [d.pick(world.steps)]),
    ...maybe(d, 30, 'priority', () => d.below(3)),
    ...maybe(d, 40, 'success', () => d.below(11) / 10),
    ...maybe(d, 40, 'retries', () => ({ max: d.below(3), ...maybe(d, 50, 'backoff', () => min(d.below(4))) })),
    ...maybe(d, 25, 'fallback', () => ({
      duration: randomDuration(d),
      ...maybe(d, 50, 'success', () => d.pick([0, 0.5])),
    })),
    ...maybe(d, 25, 'timeout', () => ({
      after: min(d.between(2, 15)),
      ...maybe(d, 50, 'from', () => d.pick(['entering' as const, 'working' as const])),
    })),
    ...maybe(d, 35, 'restores', () => [
      { service: randomService(d), level: percent(), ...maybe(d, 50, 'dataLoss', () => min(d.below(60))) },
    ]),
    ...maybe(d, 10, 'sets', () => [{ service: randomService(d), level: d.pick([0, 30, 100]) }]),
    ...maybe(d, 15, 'startsWorkaround', () => d.pick(['paper', 'phone'])),
    ...maybe(d, 8, 'stopsWorkaround', () => d.pick(['paper', 'phone'])),
    ...maybe(d, 40, 'onLoss', () => d.pick(['pause' as const, 'fail' as const, 'restart' as const])),
    ...maybe(d, world.pools.length > 0 ? 20 : 0, 'speedPool', () => d.pick(world.pools).key),
    ...maybe(d, 15, 'knownErrors', () => [d.pick(['hang', 'quirk'])]),
  };
  world.steps.push(id);
  return state;
}

const randomWait = ({ d, world, key }: Maker): State =>
  d.chance(50)
    ? wait(key('w'), { duration: randomDuration(d), ...maybe(d, 20, 'timeout', () => min(d.below(8))) })
    : wait(key('w'), {
        until: randomGuard(d, world),
        ...maybe(d, 80, 'timeout', () => min(d.between(2, 20))),
      });

const randomGate = ({ d, key }: Maker): State =>
  gate(key('g'), {
    ...owned(d),
    ...maybe(d, 70, 'time', () => randomDuration(d)),
    ...maybe(d, 60, 'approval', () => d.below(11) / 10),
    ...maybe(d, 30, 'timeout', () => min(d.between(1, 8))),
  });

function randomDecision({ d, world, key }: Maker): State {
  const options = Array.from({ length: d.between(1, 3) }, (_, at) => ({
    id: `o${at}`,
    label: `o${at}`,
    ...maybe(d, 70, 'weight', () => d.below(4)),
    ...maybe(d, 35, 'guard', () => randomGuard(d, world)),
    ...maybe(d, 10, 'marks', () => 'declaration' as const),
    ...maybe(d, 15, 'dataLoss', () => [{ service: randomService(d), age: min(d.below(90)) }]),
  }));
  const last = { id: 'last', label: 'last', ...maybe(d, 50, 'weight', () => d.below(3)) };
  return decision(key('d'), [...options, last], {
    ...owned(d),
    ...maybe(d, 70, 'time', () => randomDuration(d)),
    ...maybe(d, 60, 'deadline', () => min(d.between(1, 10))),
    ...maybe(d, 80, 'defaultOption', () => 'last'),
  });
}

function randomGroup(m: Maker, depth: number): Nest {
  const { d } = m;
  const group = leaf(m, { kind: 'group', id: m.key('G'), name: 'G' });
  group.inside.push(...randomStates(m, depth - 1, d.between(1, 3)));
  if (d.chance(35)) group.inside.push(randomEnd(m));
  if (d.chance(70)) {
    const id = m.key('h');
    group.inside.push({ state: { kind: 'history', id, name: id, deep: d.chance(60) }, inside: [] });
  }
  return group;
}

const randomEnd = (m: Maker): Nest =>
  leaf(m, {
    kind: 'end',
    id: m.key('e'),
    name: 'e',
    outcome: m.d.pick(['recovered', 'degraded', 'failed', 'abandoned']),
  });

function randomTracks(m: Maker, depth: number): Nest {
  const { d } = m;
  const count = d.between(2, 3);
  const join = d.pick([
    { kind: 'all' },
    { kind: 'any' },
    { kind: 'count', k: d.between(1, count) },
    { kind: 'all' },
  ] as const);
  const tracks = leaf(m, { kind: 'tracks', id: m.key('T'), name: 'T', join });
  for (let i = 0; i < count; i += 1) {
    const essential = d.chance(20) && { essential: true };
    const track = leaf(m, { kind: 'track', id: m.key('t'), name: 't', ...essential });
    track.inside.push(...randomStates(m, depth - 1, d.between(1, 2)));
    if (d.chance(25)) track.inside.push(randomEnd(m));
    tracks.inside.push(track);
  }
  return tracks;
}
