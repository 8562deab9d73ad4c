import type { Coverage, Reached } from '../model/coverage';
import type { Key } from '../model/ids';
import type { JournalEvent } from '../model/journal';
import { isOffPlan } from '../model/deviation';
import type { RunSettings } from '../model/run';
import type { Workflow } from '../model/workflow';
import { takenIn } from './transitions-taken';

/** A run of the plan, or of an earlier revision of it. */
export interface PastRun {
  readonly conduct: RunSettings['conduct'];
  readonly journal: readonly JournalEvent[];
}

/** What drills have reached of a plan, in the order of the document. Simulations show figures, not people: they never count. */
export function coverageOf(workflow: Workflow, runs: readonly PastRun[]): Coverage {
  const drills = runs.filter((it) => it.conduct === 'live').map(({ journal }) => traceOf(workflow, journal));
  const reached = (key: Key, of: (trace: Trace) => Marks): Reached => ({
    key,
    drills: drills.filter((trace) => of(trace).asDrawn.has(key)).length,
    byDeviation: drills.filter((trace) => !of(trace).asDrawn.has(key) && of(trace).byDeviation.has(key)).length,
  });
  const { states, transitions } = workflow;
  return {
    drills: drills.length,
    states: states.map(({ id }) => reached(id, (it) => it.states)),
    transitions: transitions.map(({ id }) => reached(id, (it) => it.transitions)),
    options: states
      .flatMap((state) => (state.kind === 'decision' ? state.options.map((it) => optionKey(state.id, it.id)) : []))
      .map((key) => reached(key, (it) => it.options)),
    guards: transitions
      .filter(({ guard }) => guard !== undefined)
      .map((transition) => ({
        transition: transition.id,
        held: drills.filter((it) => it.transitions.asDrawn.has(transition.id)).length,
        failed: drills.filter((it) => laterOnes(workflow, transition).some((id) => it.transitions.asDrawn.has(id)))
          .length,
      })),
  };
}

export const optionKey = (decision: Key, option: Key): string => `${decision}.${option}`;

/** What no drill has reached as drawn. */
export const untested = (reached: readonly Reached[]): readonly Key[] =>
  reached.filter((it) => it.drills === 0).map((it) => it.key);

export interface Marks {
  readonly asDrawn: Set<Key>;
  readonly byDeviation: Set<Key>;
}

export type Trace = Readonly<Record<'states' | 'transitions' | 'options', Marks>>;

/** What one record reached, as drawn and otherwise. */
export function traceOf(workflow: Workflow, journal: readonly JournalEvent[]): Trace {
  const marks = (): Marks => ({ asDrawn: new Set(), byDeviation: new Set() });
  const trace = { states: marks(), transitions: marks(), options: marks() };
  for (const event of journal) {
    const how = isOffPlan(event.cause) ? 'byDeviation' : 'asDrawn';
    for (const change of event.changes) {
      if (change.kind === 'entered') trace.states[how].add(change.state);
      if (change.kind === 'left' && change.port !== undefined)
        trace.options[how].add(optionKey(change.state, change.port));
    }
    for (const id of takenIn(event, workflow)) trace.transitions[how].add(id);
  }
  return trace;
}

/** Taken instead where the condition of this one does not hold: tried in document order. */
function laterOnes({ transitions }: Workflow, { id, from, port }: Workflow['transitions'][number]): readonly Key[] {
  const same = transitions.filter((it) => it.from === from && it.port === port);
  return same.slice(same.findIndex((it) => it.id === id) + 1).map((it) => it.id);
}
