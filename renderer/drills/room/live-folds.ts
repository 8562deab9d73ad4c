import { consequences, type Consequences } from '../../../shared/analysis/consequences';
import { describeEvent, type EventLine } from '../../../shared/analysis/describe-event';
import { deadBy } from '../../../shared/analysis/duties/channels';
import { addInterruptions, type Interruptions } from '../../../shared/analysis/interruptions';
import { learn, nothingKnown, type Known } from '../../../shared/analysis/known/known-state';
import { pathTaken } from '../../../shared/analysis/path-taken';
import { takenIn } from '../../../shared/analysis/transitions-taken';
import { emptyBoard, fold, type Board } from '../../../shared/journal/board';
import { tellInjects } from '../../../shared/journal/injects-told';
import type { Key } from '../../../shared/model/ids';
import type { JournalEvent } from '../../../shared/model/journal';
import type { FrozenRun } from '../../../shared/model/run';
import { isRealEvent } from '../../../shared/model/real-event';
import type { Scenario } from '../../../shared/model/scenario';
import type { Workflow } from '../../../shared/model/workflow';

/** What the room keeps beside the board, folded once from the same events. */
export interface LiveFolds {
  /** The scenario with the injects made up on the way. */
  readonly scenario: Scenario;
  readonly interruptions: Interruptions;
  /** The log, oldest first: put into words once. */
  readonly log: readonly LogEntry[];
  /** Transitions on the path taken so far. */
  readonly taken: ReadonlySet<Key>;
  /** What the room knows of all this. */
  readonly known: Known;
  /** What the latest inject, effect or deviation did. */
  readonly latest?: (LogEntry & { readonly told: Consequences }) | undefined;
}

export interface LogEntry {
  readonly event: JournalEvent;
  readonly line: EventLine;
}

export interface Folder {
  /** Folds the events it has not seen; asking again for the same journal costs nothing. */
  read(journal: readonly JournalEvent[]): LiveFolds;
}

export function createFolder(frozen: FrozenRun): Folder {
  let board = emptyBoard;
  let folds: LiveFolds = {
    scenario: frozen.scenario,
    interruptions: {},
    log: [],
    taken: new Set(),
    known: nothingKnown,
  };
  return {
    read(journal) {
      if (journal.length === board.seq + 1) return folds;
      const fresh: LogEntry[] = [];
      let latest: Turn | undefined;
      let { scenario, interruptions, taken, known } = folds;
      for (const event of journal.slice(board.seq + 1)) {
        const before = board;
        board = fold(board, event);
        scenario = withTold(scenario, event);
        interruptions = addInterruptions(interruptions, event, frozen.workflow);
        known = learn(known, event, frozen);
        taken = withTaken(taken, takenIn(event, frozen.workflow));
        const entry = { event, line: lineOf(event, { before, after: board, frozen, scenario }) };
        fresh.push(entry);
        if (isToldBelow(entry)) latest = { entry, before, after: board };
      }
      const told = latest === undefined ? folds.latest : tell(latest, frozen.workflow, scenario);
      folds = {
        scenario,
        interruptions,
        taken,
        known,
        log: [...folds.log, ...fresh],
        latest: told && { ...told, told: pathTaken(told.told, told.event.seq, { board, workflow: frozen.workflow }) },
      };
      return folds;
    },
  };
}

interface Seen {
  readonly before: Board;
  readonly after: Board;
  readonly frozen: FrozenRun;
  readonly scenario: Scenario;
}

/** The clock's first running is where play begins. */
function lineOf(event: JournalEvent, { before, after, frozen, scenario }: Seen): EventLine {
  const line = withDelivery(describeEvent(event, frozen.workflow, scenario), event, { after, frozen });
  const isStart = before.startEx === undefined && after.startEx !== undefined && line.topic === 'clock';
  return isStart
    ? { ...line, topic: 'run', text: isRealEvent(scenario) ? 'The clock runs' : 'StartEx: play begins', details: [] }
    : line;
}

/** A message by a dead channel did not arrive: only the board knows. */
function withDelivery(line: EventLine, { cause }: JournalEvent, { after, frozen }: Pick<Seen, 'after' | 'frozen'>) {
  if (cause.kind !== 'command' || cause.command.kind !== 'tell') return line;
  const lost = deadBy(after, frozen.workflow, cause.command.channel);
  return lost === undefined ? line : { ...line, details: [`not delivered: ${lost.why}`, ...line.details] };
}

/** One event that is told at the bottom line, with the board on both sides of it. */
interface Turn {
  readonly entry: LogEntry;
  readonly before: Board;
  readonly after: Board;
}

const TOLD: ReadonlySet<EventLine['topic']> = new Set(['inject', 'effect', 'deviation']);

/** An inject that was dropped did nothing. */
const isToldBelow = ({ event, line }: LogEntry): boolean =>
  TOLD.has(line.topic) &&
  !isPlanning(event) &&
  !event.changes.some((change) => change.kind === 'inject' && change.status === 'dropped');

/** Other words or another time for an inject still to come do nothing yet. */
const isPlanning = ({ cause }: JournalEvent): boolean =>
  cause.kind === 'command' && ['edit', 'schedule', 'postpone'].includes(cause.command.kind);

const tell = ({ entry, before, after }: Turn, workflow: Workflow, { injects }: Scenario): LiveFolds['latest'] => ({
  ...entry,
  told: consequences(before, after, { workflow, injects }),
});

const withTold = (scenario: Scenario, { cause }: JournalEvent): Scenario =>
  cause.kind === 'command' && (cause.command.kind === 'improvise' || cause.command.kind === 'edit')
    ? { ...scenario, injects: [...tellInjects(scenario.injects, { cause })] }
    : scenario;

const withTaken = (taken: ReadonlySet<Key>, more: readonly Key[]): ReadonlySet<Key> =>
  more.every((key) => taken.has(key)) ? taken : new Set([...taken, ...more]);
