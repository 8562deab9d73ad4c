import type { Ms } from '../../basics/time';
import type { Departure, Moment, Script } from '../../model/coverage';
import type { Effect, Inject, Scenario } from '../../model/scenario';
import type { Workflow } from '../../model/workflow';
import { effectsOfDeparture } from './departure-effects';
import { departureText, scriptText } from './script-words';

/**
 * The scenario with what a script needs, so that it happens by itself in a drill and in a simulation: steps fail or hang,
 * other options are blocked, whoever would answer is silent. What only people can do comes due as a note at its time.
 */
export function scenarioOf(script: Script, base: Scenario, workflow: Workflow, taken: readonly string[]): Scenario {
  const lastNo = Math.max(0, ...base.injects.map(({ no }) => no));
  const ids = new Set(base.injects.map(({ id }) => id));
  return {
    ...base,
    id: freeId('script', taken),
    title: scriptText(script, workflow).slice(0, 200),
    injects: [
      ...base.injects,
      ...script.departures.map((departure, i) => {
        const no = lastNo + 1 + i;
        const moment = script.moments[i] ?? { at: 0, again: false };
        return { ...injectOf(departure, moment, workflow), id: freeId(`script-${no}`, [...ids]), no };
      }),
    ],
  };
}

/** What has to be done by people in a scenario made of this script. */
export const byHand = ({ departures }: Script, workflow: Workflow): readonly Departure[] =>
  departures.filter((it) => effectsOfDeparture(it, workflow).length === 0);

function injectOf(departure: Departure, moment: Moment, workflow: Workflow): Omit<Inject, 'id' | 'no'> {
  const text = departureText(departure, workflow);
  const { at, effects } = forced(departure, moment, workflow);
  const isByHand = effects.length === 0;
  return {
    title: `${text.charAt(0).toUpperCase()}${text.slice(1)}`.slice(0, 200),
    type: isByHand ? 'facilitation' : 'inject',
    mode: 'verbal',
    from: '',
    to: [],
    message: isByHand ? `To reach what no drill has: ${text}.` : '',
    expected: [],
    trigger: { kind: 'time', at },
    // Rules of the game, told to nobody beforehand.
    reveal: { kind: 'hand' },
    together: true,
    effects,
  };
}

/** In force from the beginning. Where the plan comes by again, only as long as it goes as planned the second time. */
function forced(
  departure: Departure,
  { at, again }: Moment,
  workflow: Workflow,
): { readonly at: Ms; readonly effects: Effect[] } {
  const effects = effectsOfDeparture(departure, workflow);
  if (effects.length === 0) return { at, effects: [] };
  if (!again) return { at: 0, effects: [...effects] };
  // A step fails right after it has begun: it is blocked for an instant.
  if (departure.kind === 'fail') return { at: at + 1, effects: [{ op: 'block', state: departure.state, for: 1 }] };
  return { at: 0, effects: effects.map((it) => lasting(it, at + 1)) };
}

const lasting = (effect: Effect, ms: Ms): Effect =>
  effect.op === 'fail' || effect.op === 'level' || effect.op === 'data-age' ? effect : { ...effect, for: ms };

function freeId(id: string, taken: readonly string[]): string {
  let free = id;
  for (let number = 2; taken.includes(free); number += 1) free = `${id}-${number}`;
  return free;
}
