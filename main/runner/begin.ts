// The first commit of a run: the initial state and, where it is opened at a later instant, everything due before.
import { err, ok, type Result } from '../../shared/basics/result';
import type { Ms } from '../../shared/basics/time';
import type { Failure } from '../../shared/contract/bridge';
import type { Drill } from '../../shared/engine/drill';
import type { Happening } from '../../shared/model/journal';
import type { FrozenRun } from '../../shared/model/run';
import { cannotBeDrilled, type DrillMaker } from './drill-maker';
import type { ExerciseClock } from './exercise-clock';
import { withClock, type Holds } from './holds';
import type { Played } from './play';

export interface Begun extends Played {
  readonly drill: Drill;
}

export interface Beginning {
  readonly frozen: FrozenRun;
  readonly holds: Holds;
  readonly wall: number;
  readonly jumpTo?: Ms | undefined;
}

/** Starts a live run with its clock standing. Injects on the way do not stop it: what was missed is on the board. */
export function beginLive({ frozen, holds, wall, jumpTo }: Beginning, maker: DrillMaker): Result<Begun, Failure> {
  const made = maker.create(frozen);
  if (!made.ok) return err(cannotBeDrilled(made.error));
  const drill = made.value;
  const paused: ExerciseClock = { at: 0, wall, running: false, speed: frozen.settings.speed, hold: { kind: 'paused' } };
  const first = drill.start();
  if (jumpTo === undefined || jumpTo <= 0) {
    const clock = holds.standingAfter(first, paused) ?? paused;
    return ok({ drill, happenings: [withClock(first, clock)], clock });
  }
  const opened = withClock({ ...first, cause: { kind: 'start', playedTo: jumpTo } }, paused);
  const happenings = [opened, ...allAsPlanned(drill, jumpTo)];
  const at = drill.ended ? (happenings.at(-1)?.at ?? jumpTo) : jumpTo;
  return ok({ drill, happenings, clock: { ...paused, at } });
}

function allAsPlanned(drill: Drill, until: Ms): readonly Happening[] {
  const happenings: Happening[] = [];
  for (;;) {
    const happening = drill.advance(until, { asPlanned: true });
    if (happening === undefined) return happenings;
    happenings.push(happening);
  }
}
