import { consequences, type Consequences } from '../../../shared/analysis/consequences';
import { describeEvent, type EventLine } from '../../../shared/analysis/describe-event';
import { addInterruptions, type Interruptions } from '../../../shared/analysis/interruptions';
import { takenIn } from '../../../shared/analysis/transitions-taken';
import { emptyBoard, fold, type Board } from '../../../shared/journal/board';
import type { Key } from '../../../shared/model/ids';
import type { JournalEvent } from '../../../shared/model/journal';
import type { FrozenRun } from '../../../shared/model/run';
import type { Scenario } from '../../../shared/model/scenario';

/** What the room keeps beside the board, folded once from the same events. */
export interface LiveFolds {
  /** The scenario with the injects made up on the way. */
  readonly scenario: Scenario;
  readonly interruptions: Interruptions;
  /** Transitions on the path taken so far. */
  readonly taken: ReadonlySet<Key>;
  /** What the latest inject, effect or deviation did. */
  readonly latest?: { readonly event: JournalEvent; readonly line: EventLine; readonly told: Consequences } | undefined;
}

export interface Folder {
  /** Folds the events it has not seen; asking again for the same journal costs nothing. */
  read(journal: readonly JournalEvent[]): LiveFolds;
}

export function createFolder(frozen: FrozenRun): Folder {
  let board = emptyBoard;
  let folds: LiveFolds = { scenario: frozen.scenario, interruptions: {}, taken: new Set() };
  return {
    read(journal) {
      for (const event of journal.slice(board.seq + 1)) {
        const after = fold(board, event);
        const scenario = withImprovised(folds.scenario, event);
        folds = {
          scenario,
          interruptions: addInterruptions(folds.interruptions, event, frozen.workflow),
          taken: withTaken(folds.taken, takenIn(event, frozen.workflow)),
          latest: tell({ event, before: board, after }, { ...frozen, scenario }) ?? folds.latest,
        };
        board = after;
      }
      return folds;
    },
  };
}

interface Turn {
  readonly event: JournalEvent;
  readonly before: Board;
  readonly after: Board;
}

const TOLD: ReadonlySet<EventLine['topic']> = new Set(['inject', 'effect', 'deviation']);

function tell({ event, before, after }: Turn, { workflow, scenario }: FrozenRun): LiveFolds['latest'] {
  const line = describeEvent(event, workflow, scenario);
  return TOLD.has(line.topic) ? { event, line, told: consequences(before, after, workflow) } : undefined;
}

const withImprovised = (scenario: Scenario, { cause }: JournalEvent): Scenario =>
  cause.kind === 'command' && cause.command.kind === 'improvise'
    ? { ...scenario, injects: [...scenario.injects, cause.command.inject] }
    : scenario;

const withTaken = (taken: ReadonlySet<Key>, more: readonly Key[]): ReadonlySet<Key> =>
  more.every((key) => taken.has(key)) ? taken : new Set([...taken, ...more]);
