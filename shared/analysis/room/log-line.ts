import { fold, type Board } from '../../journal/board';
import type { JournalEvent } from '../../model/journal';
import { isRealEvent } from '../../model/real-event';
import type { FrozenRun } from '../../model/run';
import type { Scenario } from '../../model/scenario';
import { describeEvent, type EventLine } from '../describe-event';
import { deadBy } from '../duties/channels';
import { tellScenario } from './scenario-told';

/** One entry of the log: an event and what it is in words. */
export interface LogEntry {
  readonly event: JournalEvent;
  readonly line: EventLine;
}

/** What the words of the next entry depend on. */
export interface LogPlace {
  readonly board: Board;
  /** With its injects as they are worded by then, and those made up on the way. */
  readonly scenario: Scenario;
}

export interface ReadLog {
  readonly entries: readonly LogEntry[];
  /** Where the next entry goes on from. */
  readonly place: LogPlace;
}

/** Puts the events after a place into words. */
export function readLog(from: LogPlace, events: readonly JournalEvent[], frozen: FrozenRun): ReadLog {
  let { board, scenario } = from;
  const entries = events.map((event): LogEntry => {
    const before = board;
    board = fold(board, event);
    scenario = tellScenario(scenario, event);
    return { event, line: logLine(event, { before, after: board, frozen, scenario }) };
  });
  return { entries, place: { board, scenario } };
}

interface Seen {
  readonly before: Board;
  readonly after: Board;
  readonly frozen: FrozenRun;
  readonly scenario: Scenario;
}

/** The clock's first running is where play begins. */
export function logLine(event: JournalEvent, { before, after, frozen, scenario }: Seen): EventLine {
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
