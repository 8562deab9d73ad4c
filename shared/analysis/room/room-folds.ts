// What a control room shows of a record beside its log, folded one event after the other. Plain data: it can be folded in
// the program up to some entry, sent, and folded on in the page.
import type { Board } from '../../journal/board';
import { lookedUp, type Entry } from '../../journal/entry';
import type { Key } from '../../model/ids';
import type { JournalEvent } from '../../model/journal';
import type { FrozenRun } from '../../model/run';
import type { Inject, Scenario } from '../../model/scenario';
import { consequences, type Consequences } from '../consequences';
import { addInterruptions, type Interruptions } from '../interruptions';
import { learn, nothingKnown, saysNothing, type Known } from '../known/known-state';
import { pathTaken } from '../path-taken';
import { nobodySat, sit, type Sitting } from '../room-time';
import { takenIn } from '../transitions-taken';
import { logLine, type LogEntry } from './log-line';
import { tellScenario, withInjects } from './scenario-told';

export interface RoomFolds {
  /** What the room knows, and as its `truth` the board. */
  readonly known: Known;
  readonly interruptions: Interruptions;
  /** The scenario's as they are worded by now, and those made up on the way. */
  readonly injects: readonly Inject[];
  /** Transitions on the path taken so far. */
  readonly taken: readonly Key[];
  /** What is looked up by itself. */
  readonly entries: readonly Entry[];
  readonly sitting: Sitting;
  /** What the latest inject, effect or deviation did. */
  readonly latest?: (Pick<LogEntry, 'line'> & { readonly event: TurnEvent; readonly told: Consequences }) | undefined;
}

export const nothingFolded = ({ scenario }: FrozenRun): RoomFolds => ({
  known: nothingKnown,
  interruptions: {},
  injects: scenario.injects,
  taken: [],
  entries: [],
  sitting: nobodySat,
});

/** The folds after these events; all of them have to come after what is folded already. */
export function foldRoom(folds: RoomFolds, events: readonly JournalEvent[], frozen: FrozenRun): RoomFolds {
  if (events.length === 0) return folds;
  let { known, interruptions, sitting } = folds;
  let scenario = withInjects(frozen.scenario, folds.injects);
  const taken = new Set(folds.taken);
  const entries: Entry[] = [];
  let turn: Turn | undefined;
  for (const event of events) {
    const before = known.truth;
    known = learn(known, event, frozen);
    sitting = sit(sitting, event);
    const entry = lookedUp(event);
    if (entry !== undefined) entries.push(entry);
    if (saysNothing(event)) continue;
    scenario = tellScenario(scenario, event);
    interruptions = addInterruptions(interruptions, event, frozen.workflow);
    for (const key of takenIn(event, frozen.workflow)) taken.add(key);
    const told = { event, line: logLine(event, { before, after: known.truth, frozen, scenario }) };
    if (isToldBelow(told)) turn = { entry: told, before, after: known.truth };
  }
  const told = turn === undefined ? folds.latest : tell(turn, frozen, scenario);
  return {
    known,
    interruptions,
    injects: scenario.injects,
    taken: taken.size === folds.taken.length ? folds.taken : [...taken],
    entries: entries.length === 0 ? folds.entries : [...folds.entries, ...entries],
    sitting,
    ...(told && { latest: upToNow(told, known.truth, frozen) }),
  };
}

type TurnEvent = Pick<JournalEvent, 'seq' | 'at' | 'cause'>;
const turnEvent = ({ seq, at, cause }: JournalEvent): TurnEvent => ({ seq, at, cause });

/** One event that is told at the bottom line, with the board on both sides of it. */
interface Turn {
  readonly entry: LogEntry;
  readonly before: Board;
  readonly after: Board;
}

const TOLD: ReadonlySet<LogEntry['line']['topic']> = new Set(['inject', 'effect', 'deviation']);

/** An inject that was dropped did nothing. */
const isToldBelow = ({ event, line }: LogEntry): boolean =>
  TOLD.has(line.topic) &&
  !isPlanning(event) &&
  !event.changes.some((change) => change.kind === 'inject' && change.status === 'dropped');

/** Other words or another time for an inject still to come do nothing yet. */
const isPlanning = ({ cause }: JournalEvent): boolean =>
  cause.kind === 'command' && ['edit', 'schedule', 'postpone'].includes(cause.command.kind);

type Latest = NonNullable<RoomFolds['latest']>;

const tell = ({ entry, before, after }: Turn, { workflow }: FrozenRun, { injects }: Scenario): Latest => ({
  event: turnEvent(entry.event),
  line: entry.line,
  told: consequences(before, after, { workflow, injects }),
});

const upToNow = (latest: Latest, board: Board, { workflow }: FrozenRun): Latest => ({
  ...latest,
  told: pathTaken(latest.told, latest.event.seq, { board, workflow }),
});
