import type { Ms } from '../../shared/basics/time';
import type { Drill } from '../../shared/engine/drill';
import type { Happening } from '../../shared/model/journal';
import type { ExerciseClock } from './exercise-clock';
import { withClock, type Holds } from './holds';

/** Happenings that are not in the record yet, and where the clock stands after the last of them. */
export interface Played {
  readonly happenings: readonly Happening[];
  readonly clock: ExerciseClock;
}

/** Handles everything due until `until`, one after the other, stopping where the clock has to stand. */
export function playUntil(drill: Drill, until: Ms, clock: ExerciseClock, holds: Holds): Played {
  const happenings: Happening[] = [];
  for (;;) {
    const happening = drill.advance(until);
    if (happening === undefined) return { happenings, clock };
    const standing = holds.standingAfter(happening, clock);
    happenings.push(standing === undefined ? happening : withClock(happening, standing));
    if (standing !== undefined) return { happenings, clock: standing };
  }
}
