import type { State, Transition } from '../../../shared/model/state';
import { way } from '../a-workflow';
import { maybe, type Dice } from './dice';
import { randomStep, type Maker } from './states';

/** One-step tracks that fight for three small pools. */
export function contendingTracks(m: Maker): { readonly states: State[]; readonly transitions: Transition[] } {
  const { d, world } = m;
  const states: State[] = [];
  const transitions: Transition[] = [];
  for (let i = d.between(6, 11); i > 0; i -= 1) {
    const track = m.key('t');
    world.states.push(track);
    const step = { ...randomStep(m, 60), parent: track };
    world.states.push(step.id);
    states.push(
      { kind: 'track', id: track, name: track, parent: 'all', ...maybe(d, 5, 'essential', () => true) },
      step,
    );
    if (d.chance(25)) {
      const next = { ...randomStep(m, 40), parent: track };
      world.states.push(next.id);
      states.push(next);
      transitions.push(way(`${step.id}.${d.pick(['done', 'done', 'failed', 'timeout'])}>${next.id}`));
    }
  }
  return {
    states: [{ kind: 'tracks', id: 'all', name: 'all', join: randomJoin(d) }, ...states],
    transitions: [way('all.done>fine'), way('all.failed>bad'), ...transitions],
  };
}

const randomJoin = (d: Dice) =>
  d.pick([{ kind: 'all' }, { kind: 'all' }, { kind: 'count', k: 4 }, { kind: 'any' }] as const);
