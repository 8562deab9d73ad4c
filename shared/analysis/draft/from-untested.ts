import { HOUR, MINUTE, type Ms } from '../../basics/time';
import type { Departure, Script, Untested } from '../../model/coverage';
import { namesOf } from '../../model/names';
import type { State } from '../../model/state';
import { blankCandidate, ownersOf, type Candidate, type PlannedCourse } from './candidate';

/** What goes otherwise than planned in the shortest scripts that reach what no drill has, each departure once. */
export function fromUntested({ scripts }: Pick<Untested, 'scripts'>, course: PlannedCourse): Candidate[] {
  const seen = new Set<string>();
  return scripts.flatMap((script) =>
    script.departures.flatMap((departure) => {
      const same = JSON.stringify(departure);
      if (seen.has(same)) return [];
      seen.add(same);
      return candidateOf(departure, script, course) ?? [];
    }),
  );
}

function candidateOf(departure: Departure, script: Script, course: PlannedCourse): Candidate | undefined {
  const state = namesOf(course.workflow).find(departure.state);
  if (state === undefined) return undefined;
  const { title, asks, points } = wordsOf(departure, state);
  const at = course.entered.get(state.id);
  return {
    source: 'untested part',
    weight: sizeOf(script),
    about: state.id,
    ...(at !== undefined && { window: windowOf(departure, at, course) }),
    why: `No drill has reached ${reachedBy(script, course)}; this leads there.`,
    inject: {
      ...blankCandidate,
      title,
      type: departure.kind === 'fail' ? 'inject' : 'facilitation',
      to: ownersOf(course.workflow, [state.id]),
      message: departure.kind === 'fail' ? `“${state.name}” does not succeed.` : asks,
      expected: points,
      trigger: at === undefined ? { kind: 'hand' } : { kind: 'time', at },
      effects: departure.kind === 'fail' ? [{ op: 'failing', step: state.id, for: lasting(state.id, course) }] : [],
      importance: 'should',
    },
    question: { text: asks, prompts: ['What speaks for it, what against it?', 'Who decides?'], points },
  };
}

/** A step can be made to fail until it is over; what the room is to choose has to be said before it chooses. */
function windowOf({ kind, state }: Departure, at: Ms, course: PlannedCourse): NonNullable<Candidate['window']> {
  const before = Math.max(0, at - (kind === 'fail' ? lasting(state, course) / 2 : HOUR));
  return { from: Math.round(before), to: kind === 'fail' ? Math.max(at, (course.left.get(state) ?? at) - MINUTE) : at };
}

/** Every attempt fails until twice the planned time has passed. */
function lasting(id: string, { entered, left }: PlannedCourse): number {
  const planned = (left.get(id) ?? 0) - (entered.get(id) ?? 0);
  return Math.max(30 * MINUTE, 2 * planned);
}

function wordsOf(departure: Departure, state: State): { title: string; asks: string; points: string[] } {
  const name = `“${state.name}”`;
  switch (departure.kind) {
    case 'fail':
      return {
        title: `${state.name} fails`.slice(0, 200),
        asks: `${name} has failed. What is the way out?`,
        points: ['Take the way that the plan draws for it', 'Tell those who wait for it'],
      };
    case 'answer':
      return {
        title: `${state.name}: ${departure.approved ? 'approved' : 'rejected'}`.slice(0, 200),
        asks: `What follows when ${name} is ${departure.approved ? 'approved' : 'rejected'}?`,
        points: ['Say what the plan does then'],
      };
    case 'time out':
      return {
        title: `${state.name} is overdue`.slice(0, 200),
        asks: `${name} is not over by its deadline. What does the plan do?`,
        points: ['Notice the deadline', 'Take the way that the plan draws for it'],
      };
    default: {
      const label =
        state.kind === 'decision' ? (state.options.find(({ id }) => id === departure.option)?.label ?? '') : '';
      return {
        title: `${state.name}${/[?!]$/.test(state.name) ? '' : ':'} “${label}”`.slice(0, 200),
        asks: `What would speak for “${label}” at ${name}?`,
        points: [`Weigh “${label}” against the other options`, 'Record who decided, and why'],
      };
    }
  }
}

const sizeOf = ({ reaches: { states, transitions, options } }: Script): number =>
  states.length * 3 + options.length * 2 + transitions.length;

/** The first thing that nobody has reached, and how many more. */
function reachedBy({ reaches }: Script, { workflow }: PlannedCourse): string {
  const names = namesOf(workflow);
  const first = reaches.states[0];
  const more = reaches.states.length + reaches.transitions.length + reaches.options.length - 1;
  const rest = more > 0 ? ` and ${more} more` : '';
  if (first !== undefined) return `“${names.state(first)}”${rest}`;
  return `${more + 1} ${more === 0 ? 'way' : 'ways'} through the plan`;
}
