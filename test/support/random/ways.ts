import { portsOf } from '../../../shared/compile/ports';
import type { Transition } from '../../../shared/model/state';
import { min } from '../a-workflow';
import { maybe } from './dice';
import type { Maker, Nest } from './states';
import { randomGuard } from './world';

/** Where a transition may lead: states beside it, and states around its container. */
interface Reach {
  readonly beside: readonly Nest[];
  readonly around: readonly Nest[];
  readonly isTop: boolean;
}

/** Transitions between random states that the compiler accepts: mostly onward, some back, some out of their container. */
export function randomWays(m: Maker, states: readonly Nest[]): Transition[] {
  return waysIn(m, { beside: states, around: [], isTop: true });
}

function waysIn(m: Maker, reach: Reach): Transition[] {
  return reach.beside.flatMap((nest) => [...waysOf(m, nest, reach), ...inside(m, nest, reach)]);
}

/** Out of a track only past the parallel tracks: into a sibling track is an error. */
const inside = (m: Maker, nest: Nest, reach: Reach): Transition[] =>
  nest.state.kind === 'tracks'
    ? nest.inside.flatMap((track) => waysIn(m, { beside: track.inside, around: reach.beside, isTop: false }))
    : waysIn(m, { beside: nest.inside, around: reach.beside, isTop: false });

function waysOf(m: Maker, nest: Nest, reach: Reach): Transition[] {
  const { d } = m;
  const { state } = nest;
  if (state.kind === 'history' || state.kind === 'end' || state.kind === 'track') return [];
  return portsOf(state).flatMap(({ name, ends }) => {
    if (name === 'interrupt') return d.chance(65) ? interrupt(m, nest, reach) : [];
    if (name === 'always')
      return [guarded(m, aWay(m, nest, reach, name)), ...(d.chance(50) ? [aWay(m, nest, reach, name)] : [])];
    const mustConnect = reach.isTop && ends === 'done';
    if (!mustConnect && !d.chance(name === 'timeout' ? 50 : 60)) return [];
    const isChoice = state.kind === 'decision' && name !== 'timeout';
    const onlyGuarded = ends === undefined && d.chance(25);
    const first = !isChoice && (onlyGuarded || d.chance(15)) ? [guarded(m, aWay(m, nest, reach, name))] : [];
    return onlyGuarded ? first : [...first, aWay(m, nest, reach, name)];
  });
}

function aWay(m: Maker, nest: Nest, reach: Reach, port: string): Transition {
  const { d } = m;
  const outside = reach.around.length > 0 && d.chance(10);
  return {
    id: m.key('v'),
    from: nest.state.id,
    port,
    to: (outside ? d.pick(reach.around.filter(isTarget)) : targetOf(m, nest, reach, port)).state.id,
    ...maybe(d, outside ? 50 : 5, 'keepWork', () => true),
    ...maybe(d, 15, 'sets', () => [{ variable: d.pick(['x', 'y']), value: d.below(3) }]),
  };
}

const guarded = ({ d, world }: Maker, way: Transition): Transition => ({ ...way, guard: randomGuard(d, world) });

const isTarget = ({ state }: Nest): boolean => state.kind !== 'history';

/** Only work that takes time leads back: a circle within one instant is the result `loop`, and takes long to show. */
function targetOf({ d }: Maker, nest: Nest, { beside }: Reach, port: string): Nest {
  const list = beside.filter(isTarget);
  const onward = list.slice(list.indexOf(nest) + 1);
  const tookTime = nest.state.kind === 'step' && port !== 'failed';
  if (onward.length === 0) return d.pick(tookTime ? list : list.slice(-1));
  if (tookTime && d.chance(10)) return d.pick(list);
  return d.pick(d.chance(75) ? onward.slice(0, 1) : onward);
}

/** Taken once, by a variable of its own; where there is a return point the state it leads to goes back there. */
function interrupt(m: Maker, nest: Nest, reach: Reach): Transition[] {
  const { d, world } = m;
  const point = nest.inside.find((it) => it.state.kind === 'history');
  const rests = reach.beside.filter((it) => it.state.kind === 'step' || it.state.kind === 'wait');
  const rest = rests.length === 0 ? undefined : d.pick(rests);
  const variable = `seen${m.key('n')}`;
  world.things.variables.push({ key: variable, name: variable, initial: 0 });
  const when = d.chance(70)
    ? ({ kind: 'elapsed', since: 'disruption', atLeast: min(d.below(10)) } as const)
    : randomGuard(d, world);
  const out: Transition = {
    id: m.key('v'),
    from: nest.state.id,
    port: 'interrupt',
    to: (rest ?? targetOf(m, nest, reach, 'interrupt')).state.id,
    guard: { kind: 'all', of: [when, { kind: 'not', of: { kind: 'variable', variable, is: '=', value: 1 } }] },
    sets: [{ variable, value: 1 }],
    ...maybe(d, 70, 'keepWork', () => true),
  };
  if (rest === undefined || point === undefined) return [out];
  // Before any other way out of that state: see `sortedByGuard`.
  const back: Transition = {
    id: m.key('v'),
    from: rest.state.id,
    port: 'done',
    to: point.state.id,
    guard: { kind: 'variable', variable, is: '=', value: 1 },
  };
  return [out, back];
}

/** Conditional ways first, so that the last of each port needs no condition. */
export const sortedByGuard = (ways: readonly Transition[]): Transition[] =>
  ways.toSorted((a, b) => Number(a.guard === undefined) - Number(b.guard === undefined));
