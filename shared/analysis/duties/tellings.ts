import type { Ms } from '../../basics/time';
import { emptyBoard, fold, type Board } from '../../journal/board';
import type { Key } from '../../model/ids';
import type { JournalEvent } from '../../model/journal';
import type { Workflow } from '../../model/workflow';
import { deadBy, type DeadChannel } from './channels';

/** One message to the audience of a duty. */
export interface Telling {
  readonly seq: number;
  readonly duty: Key;
  /** When it went out; corrected where the record was. */
  readonly at: Ms;
  /** A channel of the plan by key, or another one in words. */
  readonly channel: string;
  /** The channel was dead: it did not arrive. */
  readonly lost?: DeadChannel | undefined;
  readonly approvedBy?: string | undefined;
  readonly toldBy?: string | undefined;
  readonly to?: string | undefined;
  readonly text?: string | undefined;
}

/** An answer that somebody played. */
export interface PlayedAnswer {
  readonly duty: Key;
  readonly reply?: Key | undefined;
  readonly at: Ms;
}

/** Who was told what, folded from the record. What was taken back is not in it. */
export interface Tellings {
  readonly told: readonly Telling[];
  readonly waived: Readonly<Record<Key, { readonly seq: number; readonly why: string }>>;
  readonly answers: readonly PlayedAnswer[];
}

export const nothingTold: Tellings = { told: [], waived: {}, answers: [] };

/** One event further. `board` is the board after it: a channel is dead or alive at that instant. */
export function hearTelling(so: Tellings, event: JournalEvent, { board, workflow }: Heard): Tellings {
  if (event.cause.kind !== 'command') return so;
  const { command } = event.cause;
  switch (command.kind) {
    case 'tell': {
      const { kind: _, ...said } = command;
      const lost = deadBy(board, workflow, command.channel);
      const told = { ...said, seq: event.seq, at: event.at, ...(lost !== undefined && { lost }) };
      return { ...so, told: [...so.told, told] };
    }
    case 'waive':
      return { ...so, waived: { ...so.waived, [command.duty]: { seq: event.seq, why: command.why } } };
    case 'counter':
      return takenBack(so, command.seq);
    case 'correct':
      return { ...so, told: so.told.map((it) => (it.seq === command.seq ? { ...it, at: command.at } : it)) };
    case 'improvise':
      if (command.inject.plays === undefined) return so;
      return { ...so, answers: [...so.answers, { ...command.inject.plays, at: event.at }] };
    default:
      return so;
  }
}

interface Heard {
  readonly board: Board;
  readonly workflow: Workflow;
}

function takenBack(so: Tellings, seq: number): Tellings {
  const told = so.told.filter((it) => it.seq !== seq);
  const waived = Object.fromEntries(Object.entries(so.waived).filter(([, it]) => it.seq !== seq));
  return { ...so, told, waived };
}

/** The same over a whole record. */
export function tellingsOf(journal: readonly JournalEvent[], workflow: Workflow): Tellings {
  let board = emptyBoard;
  return journal.reduce((so, event) => {
    board = fold(board, event);
    return hearTelling(so, event, { board, workflow });
  }, nothingTold);
}
