import type { Ms } from '../basics/time';
import { emptyBoard, fold, type Board } from '../journal/board';
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

/** One event, the board after it, and the exercise time until the next one. */
export interface Frame {
  readonly event: JournalEvent;
  readonly board: Board;
  readonly until: Ms;
}

/** A run's record, folded once. Every section of the report reads this and nothing else. */
export interface History extends ReportInput {
  /** The frozen run as it is hashed; `frozen` has its names made fit for sentences. */
  readonly original: FrozenRun;
  readonly names: Names;
  readonly frames: readonly Frame[];
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
  const frames = framesOf(journal);
  const board = frames.at(-1)?.board ?? emptyBoard;
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
    frames,
    board,
    names: namesOf(frozen.workflow),
    end: board.at,
    injects: new Map(injects.map((inject) => [inject.id, inject])),
  };
}

function framesOf(journal: readonly JournalEvent[]): readonly Frame[] {
  let board = emptyBoard;
  return journal.map((event, index) => {
    board = fold(board, event);
    return { event, board, until: journal[index + 1]?.at ?? event.at };
  });
}
