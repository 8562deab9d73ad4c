import type { Ms } from '../../basics/time';
import type { Departure, Moment, Parts, Script } from '../../model/coverage';
import { traceOf } from '../coverage';
import type { Played } from '../simulation/apply-variant';
import { alternatives } from './alternatives';
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

const MOST_DEPARTURES = 4;
const MOST_SCRIPTS = 600;

interface Tried {
  readonly departures: readonly Departure[];
  readonly moments: readonly Moment[];
  readonly end: Ms;
  readonly marks: ReadonlySet<string>;
  /** Also how states ended: what opens the way to something without reaching it. */
  readonly traces: ReadonlySet<string>;
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
      const isNew = [...one.traces].some((key) => !seen.has(key));
      for (const key of one.traces) {
        seen.add(key);
        missing.delete(key);
      }
      if (isNew) next.push(...alternatives(played.workflow, one).map((more) => [...departures, ...more]));
    }
    level = next;
  }
  const reached = wanted.filter((key) => !missing.has(key));
  return { scripts: fewest(useful, reached), outOfReach: partsOf([...missing]), tried };
}

const reachesAtThisLength = (useful: readonly Tried[], one: Tried, wanted: readonly string[]): boolean =>
  wanted.some((key) => {
    const first = useful.find(({ marks }) => marks.has(key));
    return first !== undefined && first.departures.length >= one.departures.length && one.marks.has(key);
  });

function triedOnce(played: Played, departures: readonly Departure[]): Tried {
  const { journal, times } = playScript(played, departures);
  const { states, transitions, options } = traceOf(played.workflow, journal);
  const changes = journal.flatMap((event) => event.changes);
  const visits = (id: string): number => changes.filter((it) => it.kind === 'entered' && it.state === id).length;
  const marks = new Set(
    keysOf({
      states: [...states.asDrawn],
      transitions: [...transitions.asDrawn],
      options: [...options.asDrawn],
    }),
  );
  const ways = changes.flatMap((it) => (it.kind === 'left' ? [`left ${it.state} ${it.port ?? ''}`] : []));
  return {
    departures,
    moments: departures.map(({ state }, i) => ({ at: times[i] ?? 0, again: visits(state) > 1 })),
    end: journal.at(-1)?.at ?? 0,
    marks,
    traces: new Set([...marks, ...ways]),
  };
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
    scripts.push({ departures: [...best.departures], moments: [...best.moments], end: best.end, reaches: partsOf(gained) }); // prettier-ignore
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
