import type { Ms } from '../basics/time';
import { foldJournal, type Board } from '../journal/board';
import type { Entry } from '../journal/entry';
import type { Key } from '../model/ids';
import type { JournalEvent } from '../model/journal';
import { namesOf } from '../model/names';
import type { Workflow } from '../model/workflow';
import { interruptionsOf, type Interruptions } from './interruptions';
import { serviceClocks, type TargetState } from './service-clocks';

/** Where a drill was forked: from which other one, the last event that both have, and its exercise time. */
export interface Fork {
  readonly of: string;
  readonly seq: number;
  readonly at: Ms;
}

export const forkOf = (journal: readonly Entry[]): Fork | undefined => {
  const last = journal.findLast(({ cause }) => cause.kind === 'command' && cause.command.kind === 'fork');
  if (last?.cause.kind !== 'command' || last.cause.command.kind !== 'fork') return undefined;
  const { of, seq } = last.cause.command;
  return { of, seq, at: last.at };
};

export interface Side {
  readonly away: Ms;
  readonly state: TargetState;
}

export interface ComparedService {
  readonly name: string;
  readonly here: Side;
  readonly there: Side;
}

export interface ComparedStep {
  readonly name: string;
  readonly here: Ms | undefined;
  readonly there: Ms | undefined;
}

export interface ComparedRuns {
  readonly services: readonly ComparedService[];
  /** Steps that ended at another time, or only in one of the two. */
  readonly steps: readonly ComparedStep[];
}

/** Where a run stands, as far as it is compared. */
export interface Compared {
  readonly board: Board;
  readonly interruptions: Interruptions;
}

export const comparedIn = (journal: readonly JournalEvent[], workflow: Workflow): Compared => ({
  board: foldJournal(journal),
  interruptions: interruptionsOf(journal, workflow),
});

/** What went otherwise after the fork, side by side. */
export function compareRuns(workflow: Workflow, mine: Compared, other: Compared): ComparedRuns {
  const hereSides = sidesOf(workflow, mine);
  const thereSides = sidesOf(workflow, other);
  const services = workflow.services.flatMap(({ key, name }) => {
    const [a, b] = [hereSides.get(key), thereSides.get(key)];
    return a === undefined || b === undefined || a.away + b.away === 0 ? [] : [{ name, here: a, there: b }];
  });
  const names = namesOf(workflow);
  const steps = workflow.states.flatMap(({ id }) => {
    const [a, b] = [endOf(mine.board, id), endOf(other.board, id)];
    return a === b ? [] : [{ name: names.state(id), here: a, there: b }];
  });
  return { services, steps };
}

function sidesOf(workflow: Workflow, { board, interruptions }: Compared): ReadonlyMap<Key, Side> {
  const now = board.ended?.at ?? board.at;
  return new Map(
    serviceClocks({ board, interruptions, workflow, now }).map(({ key, below, state }) => [
      key,
      { away: below, state },
    ]),
  );
}

const endOf = ({ visits }: Board, state: Key): Ms | undefined =>
  visits.findLast((visit) => visit.state === state)?.left;
