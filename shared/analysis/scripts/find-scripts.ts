import type { Ms } from '../../basics/time';
import { hasPort } from '../../compile/ports';
import type { Departure, Parts, Script } from '../../model/coverage';
import type { Workflow } from '../../model/workflow';
import { optionKey, traceOf } from '../coverage';
import type { Played } from '../simulation/apply-variant';
import { playScript } from './play-script';

export interface ScriptSearch {
  /** What is to be reached. */
  readonly targets: Parts;
  /** Says when there is no time left for another script. */
  readonly isTimeUp: () => boolean;
}

export interface FoundScripts {
  readonly scripts: readonly Script[];
  readonly outOfReach: Parts;
  readonly tried: number;
}

const MOST_DEPARTURES = 3;
const MOST_SCRIPTS = 600;

interface Tried {
  readonly departures: readonly Departure[];
  readonly end: Ms;
  readonly marks: ReadonlySet<string>;
}

/**
 * Few and short scripts that together reach what no drill has. Scripts are tried by their number of departures, so that
 * the first that reaches something is a shortest one; only what got somewhere new is departed from further.
 */
export function findScripts(played: Played, { targets, isTimeUp }: ScriptSearch): FoundScripts {
  const wanted = keysOf(targets);
  const missing = new Set(wanted);
  const seen = new Set<string>();
  const useful: Tried[] = [];
  let tried = 0;
  let level: (readonly Departure[])[] = [[]];
  for (let depth = 0; depth <= MOST_DEPARTURES && level.length > 0 && missing.size > 0; depth += 1) {
    const next: (readonly Departure[])[] = [];
    for (const departures of level) {
      if (tried >= MOST_SCRIPTS || missing.size === 0 || (tried > 0 && isTimeUp())) break;
      tried += 1;
      const one = triedOnce(played, departures);
      // Others of the same length may reach more at once.
      if (wanted.some((key) => one.marks.has(key) && missing.has(key)) || reachesAtThisLength(useful, one, wanted))
        useful.push(one);
      const isNew = [...one.marks].some((key) => !seen.has(key));
      for (const key of one.marks) {
        seen.add(key);
        missing.delete(key);
      }
      if (isNew) next.push(...alternatives(played.workflow, one).map((more) => [...departures, more]));
    }
    level = next;
  }
  const reached = wanted.filter((key) => !missing.has(key));
  return { scripts: fewest(useful, reached), outOfReach: partsOf([...missing]), tried };
}

const reachesAtThisLength = (useful: readonly Tried[], one: Tried, wanted: readonly string[]): boolean =>
  wanted.some((key) => {
    const first = useful.find(({ marks }) => marks.has(key));
    return first?.departures.length === one.departures.length && one.marks.has(key);
  });

function triedOnce(played: Played, departures: readonly Departure[]): Tried {
  const journal = playScript(played, departures);
  const { states, transitions, options } = traceOf(played.workflow, journal);
  return {
    departures,
    end: journal.at(-1)?.at ?? 0,
    marks: new Set(
      keysOf({
        states: [...states.asDrawn],
        transitions: [...transitions.asDrawn],
        options: [...options.asDrawn],
      }),
    ),
  };
}

/** What could have gone otherwise on the way of a script, at a state where nothing has yet. */
function alternatives(workflow: Workflow, { departures, marks }: Tried): readonly Departure[] {
  const departed = new Set(departures.map(({ state }) => state));
  const isConnected = (from: string, port: string): boolean =>
    workflow.transitions.some((it) => it.from === from && it.port === port);
  return workflow.states.flatMap((state): Departure[] => {
    const { id } = state;
    if (!marks.has(`state ${id}`) || departed.has(id)) return [];
    const timeout: Departure[] =
      hasPort(state, 'timeout') && isConnected(id, 'timeout') ? [{ kind: 'time out', state: id }] : [];
    switch (state.kind) {
      case 'decision':
        return [
          ...state.options
            .filter((option) => !marks.has(`option ${optionKey(id, option.id)}`))
            .map((option): Departure => ({ kind: 'choose', state: id, option: option.id })),
          ...timeout,
        ];
      case 'gate':
        return [{ kind: 'answer', state: id, approved: (state.approval ?? 1) <= 0 }, ...timeout];
      case 'step':
        return [{ kind: 'fail', state: id }, ...timeout];
      default:
        return [];
    }
  });
}

/** Greedy: whichever reaches most of what is left, the shorter of equals. Each thing only by one of its shortest scripts. */
function fewest(useful: readonly Tried[], reached: readonly string[]): readonly Script[] {
  const shortest = new Map(
    reached.map((key) => [key, Math.min(...useful.filter(({ marks }) => marks.has(key)).map((it) => it.departures.length))]), // prettier-ignore
  );
  const left = new Set(reached);
  const scripts: Script[] = [];
  const gain = (one: Tried): string[] =>
    [...left].filter((key) => one.marks.has(key) && shortest.get(key) === one.departures.length);
  while (left.size > 0) {
    const best = useful.reduce((most, one) => (gain(one).length > gain(most).length ? one : most));
    const gained = gain(best);
    if (gained.length === 0) break;
    gained.forEach((key) => left.delete(key));
    scripts.push({ departures: [...best.departures], end: best.end, reaches: partsOf(gained) });
  }
  return scripts;
}

const KINDS = { states: 'state', transitions: 'transition', options: 'option' } as const;

const keysOf = (parts: Parts): readonly string[] => [
  ...parts.states.map((key) => `state ${key}`),
  ...parts.transitions.map((key) => `transition ${key}`),
  ...parts.options.map((key) => `option ${key}`),
];

function partsOf(keys: readonly string[]): Parts {
  const of = (kind: keyof typeof KINDS): string[] =>
    keys.filter((key) => key.startsWith(`${KINDS[kind]} `)).map((key) => key.slice(KINDS[kind].length + 1));
  return { states: of('states'), transitions: of('transitions'), options: of('options') };
}
