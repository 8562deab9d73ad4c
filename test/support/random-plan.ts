import type { FrozenRun } from '../../shared/model/run';
import type { Scenario } from '../../shared/model/scenario';
import type { State } from '../../shared/model/state';
import type { Workflow } from '../../shared/model/workflow';
import { aRun } from './a-run';
import { aWorkflow, end } from './a-workflow';
import { contendingTracks } from './random/contention';
import { dice } from './random/dice';
import { randomScenario } from './random/injects';
import { makerOf, randomStates, type Nest } from './random/states';
import { randomWays, sortedByGuard } from './random/ways';
import { randomWorld } from './random/world';

/** `any`: states of every kind, nested; `contention`: many one-step tracks and three small pools. */
export type Mode = 'any' | 'contention';

/** A made-up plan and what is injected into it: the same for the same seed. Nearly all of them compile. */
export function randomPlan(seed: number, mode: Mode): { readonly workflow: Workflow; readonly scenario: Scenario } {
  const d = dice(seed);
  const world = randomWorld(d, mode === 'contention' ? 3 : d.between(0, 3));
  const m = makerOf(d, world);
  const ends = [end('fine'), end('bad', 'failed')];
  if (mode === 'contention') {
    const { states, transitions } = contendingTracks(m);
    const all = [...states, ...ends];
    return { workflow: aWorkflow(all, transitions, world.things), scenario: randomScenario(d, world, all, 7) };
  }
  const drawn = [...randomStates(m, 2, d.between(2, 5)), ...ends.map((state): Nest => ({ state, inside: [] }))];
  const states = drawn.flatMap((nest) => flat(nest));
  const transitions = sortedByGuard(randomWays(m, drawn));
  return { workflow: aWorkflow(states, transitions, world.things), scenario: randomScenario(d, world, states, 5) };
}

const flat = ({ state, inside }: Nest, parent?: string): State[] => [
  parent === undefined ? state : { ...state, parent },
  ...inside.flatMap((it) => flat(it, state.id)),
];

/** Half of the documents are nested, half contend for units; one in ten goes as planned. */
export function aRandomRun(seed: number): FrozenRun {
  const { workflow, scenario } = randomPlan(seed, seed % 2 === 0 ? 'any' : 'contention');
  return aRun(workflow, scenario, {
    chance: seed % 10 === 4 ? { kind: 'planned' } : { kind: 'drawn', seed, run: seed % 7 },
  });
}
