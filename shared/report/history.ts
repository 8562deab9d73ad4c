import type { Ms } from '../basics/time';
import { changesBoard, emptyBoard, fold, type Board } from '../journal/board';
import type { KeptFile } from '../model/attachment';
import type { Finding } from '../model/finding';
import type { Key } from '../model/ids';
import type { JournalEvent } from '../model/journal';
import type { OwnReport } from '../model/own-report';
import { namesOf, type Names } from '../model/names';
import type { FrozenRun } from '../model/run';
import { tellInjects } from '../journal/injects-told';
import type { Inject } from '../model/scenario';
import { isolateNames } from './isolate-names';
import type { RelatedRun } from './related';

/** Everything a report is made of. The register's findings may be those of every run: only this run's are used. */
export interface ReportInput {
  readonly summary: { readonly runId: string; readonly title: string };
  readonly frozen: FrozenRun;
  readonly journal: readonly JournalEvent[];
  readonly findings: readonly Finding[];
  /** What people wrote into the report themselves. */
  readonly own?: OwnReport;
  /** What the workspace knows of the files that are attached. */
  readonly files?: readonly KeptFile[];
  /** Drills that share their beginning with this one. */
  readonly related?: readonly RelatedRun[];
}

/** An event that changed the board, the board after it, and the exercise time until the next of them. */
export interface Turn {
  readonly event: JournalEvent;
  readonly board: Board;
  readonly until: Ms;
}

/** A run's record, folded once. Every section of the report reads this and nothing else. */
export interface History extends ReportInput {
  /** The frozen run as it is hashed; `frozen` has its names made fit for sentences. */
  readonly original: FrozenRun;
  readonly names: Names;
  /** The first event and those after which something stood otherwise: a long record is made of words, which change nothing. */
  readonly turns: readonly Turn[];
  /** The board after the last event. */
  readonly board: Board;
  /** Exercise time of the last event. */
  readonly end: Ms;
  /** Those of the scenario and those made up on the spot. */
  readonly injects: ReadonlyMap<Key, Inject>;
}

export function readHistory(input: ReportInput): History {
  const { journal, summary } = input;
  const frozen = isolateNames(input.frozen);
  const turns = turnsOf(journal);
  const last = journal.at(-1);
  const board = { ...(turns.at(-1)?.board ?? emptyBoard), ...(last && { at: last.at, seq: last.seq }) };
  const findings = input.findings.filter((finding) => finding.evidence?.runId === summary.runId);
  const told = journal.reduce(tellInjects, input.frozen.scenario.injects);
  const injects = told.map(isolateNames);
  return {
    summary: isolateNames(summary),
    journal,
    frozen,
    original: input.frozen,
    findings,
    ...(input.files && { files: input.files }),
    turns,
    board,
    names: namesOf(frozen.workflow),
    end: board.at,
    injects: new Map(injects.map((inject) => [inject.id, inject])),
  };
}

function turnsOf(journal: readonly JournalEvent[]): readonly Turn[] {
  let board = emptyBoard;
  const events = journal.filter((event, index) => index === 0 || changesBoard(event));
  const end = journal.at(-1)?.at ?? 0;
  return events.map((event, index) => {
    board = fold(board, event);
    return { event, board, until: events[index + 1]?.at ?? end };
  });
}

/** How things stood after an event of the record, whether it changed anything or not. */
export function boardAfter({ turns }: Pick<History, 'turns'>, seq: number): Board | undefined {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.event.seq ?? Infinity) <= seq) low = middle + 1;
    else high = middle;
  }
  return turns[low - 1]?.board;
}
