// A drill that goes on from an earlier place of another one's record. The other one is not touched.
import { invariant } from '../../shared/basics/assert';
import { hashOf } from '../../shared/basics/hash';
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import { link } from '../../shared/journal/chain';
import { foldJournal } from '../../shared/journal/board';
import type { Happening, JournalEvent } from '../../shared/model/journal';
import type { FrozenRun } from '../../shared/model/run';
import type { Drill } from '../../shared/engine/drill';
import { cannotBeDrilled, type DrillMaker } from './drill-maker';
import type { ExerciseClock } from './exercise-clock';
import { withClock } from './holds';
import { replay } from './replay';

export interface ForkFrom {
  readonly runId: string;
  readonly frozen: FrozenRun;
  readonly journal: readonly JournalEvent[];
  /** The last event that both have. */
  readonly seq: number;
  readonly title: string;
  readonly by: string;
  readonly wall: number;
}

export interface Forked {
  readonly frozen: FrozenRun;
  readonly drill: Drill;
  readonly events: readonly JournalEvent[];
  readonly clock: ExerciseClock;
}

/** The record up to there, sealed anew under its own title, with one event that says where it comes from. Its clock stands. */
export function forkFrom(from: ForkFrom, maker: DrillMaker): Result<Forked, Failure> {
  const { journal, seq, title, by, wall, runId } = from;
  const shared = journal.slice(0, seq + 1);
  const last = shared.at(-1);
  if (last === undefined || last.seq !== seq) return refuse('There is no such entry in the record.');
  const board = foldJournal(shared);
  if (board.ended !== undefined) return refuse('The drill was over by then. Go back to an entry before its end.');
  const frozen: FrozenRun = { ...from.frozen, settings: { ...from.frozen.settings, title } };
  const replayed = replay(frozen, shared, maker);
  if (!replayed.ok) return err(cannotBeDrilled(replayed.error));
  const { drill, differsAt } = replayed.value;
  if (differsAt !== undefined)
    return refuse(`This version of Statedrill plays event ${differsAt + 1} of the record differently, so it cannot go back there.`); // prettier-ignore
  const clock: ExerciseClock = {
    at: last.at,
    wall,
    running: false,
    speed: board.clock.speed,
    hold: { kind: 'paused' },
  };
  const origin: Happening = {
    at: last.at,
    cause: { kind: 'command', command: { kind: 'fork', of: runId, seq }, by },
    changes: [],
  };
  return ok({ frozen, drill, clock, events: sealed(frozen, [...shared, { ...withClock(origin, clock), wall }]) });
}

type Unsealed = Happening & { readonly wall: number };

function sealed(frozen: FrozenRun, happenings: readonly Unsealed[]): readonly JournalEvent[] {
  let before = hashOf(frozen);
  const events = happenings.map(({ at, cause, changes, wall }, seq) => {
    const event = link(before, seq, wall, { at, cause, changes });
    before = event.hash;
    return event;
  });
  invariant(events.length > 1, 'a fork has its beginning and where it comes from');
  return events;
}

const refuse = (message: string): Result<never, Failure> => err({ code: 'refused', message });
