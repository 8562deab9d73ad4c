import type { Departure, Script } from '../../../shared/model/coverage';
import type { Effect, Inject, Scenario } from '../../../shared/model/scenario';
import type { Workflow } from '../../../shared/model/workflow';
import { departureText, scriptText } from './script-words';

/** The scenario with what a script needs: failures and delays as injects, choices as notes for the facilitator. */
export function scenarioOf(script: Script, base: Scenario, workflow: Workflow, taken: readonly string[]): Scenario {
  const lastNo = Math.max(0, ...base.injects.map(({ no }) => no));
  return {
    ...base,
    id: freeId('script', taken),
    title: scriptText(script, workflow).slice(0, 200),
    injects: [
      ...base.injects,
      ...script.departures.map((it, index) =>
        injectOf(it, workflow, { no: lastNo + 1 + index, ids: base.injects.map(({ id }) => id) }),
      ),
    ],
  };
}

function injectOf(
  departure: Departure,
  workflow: Workflow,
  { no, ids }: { readonly no: number; readonly ids: readonly string[] },
): Inject {
  const effect = effectOf(departure);
  const text = departureText(departure, workflow);
  const title = `${text.charAt(0).toUpperCase()}${text.slice(1)}`.slice(0, 200);
  return {
    id: freeId(`script-${no}`, ids),
    no,
    title,
    type: effect === undefined ? 'facilitation' : 'inject',
    mode: 'verbal',
    from: '',
    to: [],
    message: effect === undefined ? `To reach what no drill has: ${text}.` : '',
    expected: [],
    trigger: effect === undefined ? { kind: 'hand' } : { kind: 'time', at: 0 },
    effects: effect === undefined ? [] : [effect],
  };
}

function effectOf({ kind, state }: Departure): Effect | undefined {
  if (kind === 'fail') return { op: 'failing', step: state };
  return undefined;
}

function freeId(id: string, taken: readonly string[]): string {
  let free = id;
  for (let number = 2; taken.includes(free); number += 1) free = `${id}-${number}`;
  return free;
}
