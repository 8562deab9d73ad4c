import { z } from 'zod';
import { traceOf, type Marks } from '../../analysis/coverage';
import type { Key } from '../../model/ids';
import type { History } from '../history';
import type { DecisionResult } from './decisions';

const Untested = z.object({ key: z.string(), name: z.string() });

/** What the run reached, out of what the plan and the scenario hold. Counts, no score. */
export const Coverage = z.object({
  /** Steps, decisions, gates and waits. */
  reached: z.number().int(),
  /** Those of them that people reached only by leaving the plan: counted apart, no evidence that the plan works. */
  byDeviation: z.number().int().optional(),
  total: z.number().int(),
  /** Ways out of states that were taken, those taken off the plan left out, of all that the plan draws. */
  transitions: z.object({ taken: z.number().int(), total: z.number().int() }),
  states: z.array(Untested.extend({ kind: z.string() })),
  options: z.array(Untested.extend({ decision: z.string() })),
  /** What the plan does when something fails or runs out of time, where that was not taken. */
  ways: z.array(Untested.extend({ to: z.string() })).optional(),
  injects: z.array(Untested.extend({ no: z.number().int() })),
  backups: z.array(Untested),
});
export type Coverage = z.infer<typeof Coverage>;

const COUNTED: ReadonlySet<string> = new Set(['step', 'decision', 'gate', 'wait']);

export function coverageOf(history: History, decisions: readonly DecisionResult[]): Coverage {
  const { frozen, board } = history;
  if (frozen.settings.event?.noPlan !== undefined) return NOTHING_PLANNED;
  const visited = new Set(board.visits.map(({ state }) => state));
  const asDrawn = new Set(board.visits.flatMap(({ state, offPlan }) => (offPlan === undefined ? [state] : [])));
  const counted = frozen.workflow.states.filter(({ kind }) => COUNTED.has(kind));
  const missed = counted.filter(({ id }) => !visited.has(id));
  const ways = untakenWays(history);
  const strayed = counted.filter(({ id }) => visited.has(id) && !asDrawn.has(id)).length;
  return {
    reached: counted.length - missed.length,
    total: counted.length,
    transitions: {
      taken: traceOf(frozen.workflow, history.journal).transitions.asDrawn.size,
      total: frozen.workflow.transitions.length,
    },
    ...(strayed > 0 && { byDeviation: strayed }),
    states: missed.map(({ id, name, kind }) => ({ key: id, name, kind })),
    options: untakenOptions(decisions),
    ...(ways.length > 0 && { ways }),
    injects: frozen.scenario.injects
      .filter(({ id }) => board.injects[id]?.status !== 'released')
      .map(({ id, no, title }) => ({ key: id, no, name: title })),
    backups: uncalledBackups(history),
  };
}

/** Where no plan was put in force there is nothing that could have been reached. */
const NOTHING_PLANNED: Coverage = {
  reached: 0,
  total: 0,
  transitions: { taken: 0, total: 0 },
  states: [],
  options: [],
  injects: [],
  backups: [],
};

/** Options of decisions that were reached: those of the others are not tested because their decision is not. */
function untakenOptions(decisions: readonly DecisionResult[]): Coverage['options'] {
  const byDecision = Map.groupBy(decisions, ({ state }) => state);
  return [...byDecision].flatMap(([state, visits]) => {
    const taken = new Set(visits.map(({ chosen }) => chosen));
    return (visits[0]?.options ?? [])
      .filter(({ label }) => !taken.has(label))
      .map(({ label }) => ({ key: state, name: label, decision: visits[0]?.name ?? state }));
  });
}

/** Ways out of what was reached that are taken when it fails; those of decisions and gates are their options. */
function untakenWays({ frozen, journal, names }: History): NonNullable<Coverage['ways']> {
  const { states, transitions } = traceOf(frozen.workflow, journal);
  const isIn = ({ asDrawn, byDeviation }: Marks, key: Key): boolean => asDrawn.has(key) || byDeviation.has(key);
  return frozen.workflow.transitions
    .filter(({ id, from, port }) => UNUSUAL.has(port) && isIn(states, from) && !isIn(transitions, id))
    .map(({ id, from, port, to }) => ({
      key: id,
      name: `“${names.state(from)}” ${ENDING[port] ?? port}`,
      to: names.state(to),
    }));
}

const ENDING: Readonly<Record<string, string>> = { failed: 'failing', timeout: 'running out of time' };
const UNUSUAL: ReadonlySet<string> = new Set(Object.keys(ENDING));

/** Back-up roles of the plan that nobody had to call, because no primary was away. */
function uncalledBackups({ frozen, journal }: History): Coverage['backups'] {
  const away = new Set(
    journal.flatMap(({ changes }) =>
      changes.flatMap((change) => (change.kind === 'role' && !change.reachable ? [change.role] : [])),
    ),
  );
  return frozen.workflow.roles
    .filter(({ key, backups }) => (backups?.length ?? 0) > 0 && !away.has(key))
    .map(({ key, name }) => ({ key, name }));
}
