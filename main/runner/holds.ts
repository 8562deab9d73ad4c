import { tellInjects } from '../../shared/journal/injects-told';
import type { Change, ChangeOf, Happening } from '../../shared/model/journal';
import type { FrozenRun } from '../../shared/model/run';
import type { Inject } from '../../shared/model/scenario';
import { clockChange, type ExerciseClock } from './exercise-clock';

/** Which injects stop the clock: those whose message has to be read out and discussed. */
export interface Holds {
  /** Tells what is in the record now, since it may hold injects that were made up on the spot. */
  readonly learn: (happenings: readonly Happening[]) => void;
  /** The clock that stands because of this happening; undefined when it goes on. */
  readonly standingAfter: (happening: Happening, clock: ExerciseClock) => ExerciseClock | undefined;
}

export function createHolds({ scenario, settings }: FrozenRun): Holds {
  let injects: readonly Inject[] = scenario.injects;
  const holds = settings.holdAtInjects && settings.conduct === 'live';

  function heldBy(happening: Happening): string | undefined {
    if (!holds) return undefined;
    const told = tellInjects(injects, happening).filter(hasMessage);
    return happening.changes.filter(isRelease).find(({ inject }) => told.some(({ id }) => id === inject))?.inject;
  }

  return {
    learn: (happenings) => void (injects = happenings.reduce(tellInjects, injects)),
    standingAfter(happening, { wall, speed }) {
      const stopped = { at: happening.at, wall, running: false, speed };
      if (happening.changes.some((change) => change.kind === 'ended')) return stopped;
      const inject = heldBy(happening);
      return inject === undefined ? undefined : { ...stopped, hold: { kind: 'inject', inject } };
    },
  };
}

const hasMessage = (inject: Inject): boolean => inject.message.trim() !== '';

const isRelease = (change: Change): change is ChangeOf<'inject'> =>
  change.kind === 'inject' && change.status === 'released';

/** The happening with where the clock stands after it, as one entry: it cannot be half recorded. */
export const withClock = (happening: Happening, clock: ExerciseClock): Happening => ({
  ...happening,
  changes: [...happening.changes, clockChange(clock)],
});
