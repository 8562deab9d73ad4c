import type { Board } from '../journal/board';
import type { PracticeChange } from '../model/practice-change';
import type { Command } from '../model/run';
import type { Workflow } from '../model/workflow';
import { boardAfter, type History } from './history';

/** What the plan would take over of a place where people left it; undefined where it could not say how. */
export function practiceChangeAt(history: History, seq: number): PracticeChange | undefined {
  const cause = history.journal[seq]?.cause;
  const before = boardAfter(history, seq - 1);
  if (cause?.kind !== 'command' || before === undefined) return undefined;
  return changeOf(cause.command, before, history.frozen.workflow);
}

/** A condition that was not kept to, and a jump, may mean many things: what they change is for people to say. */
function changeOf(command: Command, board: Board, workflow: Workflow): PracticeChange | undefined {
  switch (command.kind) {
    case 'skip':
      return { kind: 'leave out', state: command.state };
    case 'start': {
      const step = workflow.states.find(({ id }) => id === command.step);
      const without = step?.kind === 'step' ? (step.after ?? []).filter((id) => !isSatisfied(board, id)) : [];
      return without.length === 0 ? undefined : { kind: 'sooner', step: command.step, without };
    }
    case 'unplanned': {
      const { name, owner, duration, claims } = command;
      const way = wayOn(board, workflow);
      if (way === undefined) return undefined;
      return { kind: 'add', transition: way, name, duration, claims, ...(owner !== undefined && { owner }) };
    }
    default:
      return undefined;
  }
}

const isSatisfied = (board: Board, id: string): boolean =>
  board.outcomes[id] === 'done' || board.outcomes[id] === 'skipped';

const WORK: readonly string[] = ['step', 'decision', 'gate', 'wait'];

/** The way on from what people were at: of the work that is open and leads on, the latest. */
function wayOn({ visits }: Board, { states, transitions }: Workflow): string | undefined {
  const work = new Set(states.filter(({ kind }) => WORK.includes(kind)).map(({ id }) => id));
  const onward = visits
    .filter(({ state, left }) => left === undefined && work.has(state))
    .flatMap(({ state }) =>
      transitions.filter(({ from, port }) => from === state && (port === 'done' || port === 'approved')),
    );
  return onward.at(-1)?.id;
}
