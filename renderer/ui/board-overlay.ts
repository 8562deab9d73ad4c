import type { DrawnStatus } from '../../shared/drawing/palette';
import type { DrawnRun } from '../../shared/drawing/status';
import { formatInstant } from '../../shared/basics/time';
import type { Board } from '../../shared/journal/board';
import type { Key } from '../../shared/model/ids';
import type { Work } from '../../shared/model/journal';
import type { State } from '../../shared/model/state';
import type { Workflow } from '../../shared/model/workflow';

/** The board as it is laid over the drawing: where the tokens are, what is over, and when the rest is due. */
export function boardOverlay(board: Board, workflow: Workflow, taken: ReadonlySet<Key>): DrawnRun {
  const active = new Set(board.active);
  const reached = new Set(board.visits.map((visit) => visit.state));
  const status = workflow.states.map(({ id, kind }): [Key, DrawnStatus] => {
    if (board.blocked.includes(id)) return [id, 'blocked'];
    const work = board.work[id];
    if (work !== undefined) return [id, isAsked(kind) ? 'waiting' : workStatus(work)];
    // A token rests in an end; what holds one is over with the run.
    if (active.has(id)) return [id, kind === 'end' || board.ended !== undefined ? 'done' : 'working'];
    const outcome = board.outcomes[id];
    return [id, outcome ?? (reached.has(id) ? 'done' : 'not-reached')];
  });
  const kinds = new Map(workflow.states.map(({ id, kind }) => [id, kind]));
  const facts = Object.entries(board.work).flatMap(([id, work]): [Key, string][] => {
    const fact = isAsked(kinds.get(id)) ? answerFact(work) : workFact(work);
    return fact === undefined ? [] : [[id, fact]];
  });
  const offPlan = new Set(board.visits.flatMap(({ state, offPlan: how }) => (how === undefined ? [] : [state])));
  return {
    status: Object.fromEntries(status),
    taken,
    facts: Object.fromEntries(facts),
    ...(offPlan.size > 0 && { offPlan }),
  };
}

/** A decision or an approval is no work: it waits for an answer. */
const isAsked = (kind: State['kind'] | undefined): boolean => kind === 'decision' || kind === 'gate';

const answerFact = ({ deadline }: Work): string =>
  deadline === undefined ? 'for an answer' : `until ${formatInstant(deadline)}`;

function workStatus({ phase, rate }: Work): DrawnStatus {
  if (phase === 'waiting' || phase === 'queued' || phase === 'open') return 'waiting';
  return phase === 'backoff' || rate === 0 ? 'paused' : 'working';
}

function workFact({ phase, rate, due, planned }: Work): string | undefined {
  const isStanding = phase === 'waiting' || phase === 'queued' || (phase === 'working' && rate === 0);
  if (isStanding) return undefined;
  const end = due ?? planned;
  const slow = rate > 0 && rate < 1 ? `×${rate.toFixed(2)}, ` : '';
  return end === undefined ? undefined : `${slow}due ${formatInstant(end)}`;
}
