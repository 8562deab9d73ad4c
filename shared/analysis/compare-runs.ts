import type { Ms } from '../basics/time';
import { foldJournal, type Board } from '../journal/board';
import type { Key } from '../model/ids';
import type { JournalEvent } from '../model/journal';
import { namesOf } from '../model/names';
import type { Workflow } from '../model/workflow';
import { interruptionsOf } from './interruptions';
import { serviceClocks, type TargetState } from './service-clocks';

/** Where a drill was forked: from which other one, and the last event that both have. */
export interface Fork {
  readonly of: string;
  readonly seq: number;
}

export const forkOf = (journal: readonly JournalEvent[]): Fork | undefined => {
  const last = journal.findLast(({ cause }) => cause.kind === 'command' && cause.command.kind === 'fork');
  if (last?.cause.kind !== 'command' || last.cause.command.kind !== 'fork') return undefined;
  const { of, seq } = last.cause.command;
  return { of, seq };
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

/** What went otherwise after the fork, side by side. */
export function compareRuns(
  workflow: Workflow,
  here: readonly JournalEvent[],
  there: readonly JournalEvent[],
): ComparedRuns {
  const mine = foldJournal(here);
  const other = foldJournal(there);
  const hereSides = sidesOf(workflow, here, mine);
  const thereSides = sidesOf(workflow, there, other);
  const services = workflow.services.flatMap(({ key, name }) => {
    const [a, b] = [hereSides.get(key), thereSides.get(key)];
    return a === undefined || b === undefined || a.away + b.away === 0 ? [] : [{ name, here: a, there: b }];
  });
  const names = namesOf(workflow);
  const steps = workflow.states.flatMap(({ id }) => {
    const [a, b] = [endOf(mine, id), endOf(other, id)];
    return a === b ? [] : [{ name: names.state(id), here: a, there: b }];
  });
  return { services, steps };
}

function sidesOf(workflow: Workflow, journal: readonly JournalEvent[], board: Board): ReadonlyMap<Key, Side> {
  const interruptions = interruptionsOf(journal, workflow);
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
