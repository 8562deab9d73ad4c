import { DAY, HOUR, MINUTE, type Ms } from '../basics/time';
import type { Demand } from '../model/catalogue';

/** What is asked of a service at each instant of the exercise, percent of normal. */
export interface DemandCurve {
  at(instant: Ms): number;
  /** The next instant at which it may be another; Infinity where it is always the same. */
  next(instant: Ms): Ms;
}

const NORMAL = 100;

/** A day's demand, repeated. `startsAt`: clock time of the disruption in the story; midnight where it is not said. */
export function demandCurve(demand: readonly Demand[] = [], startsAt = '00:00'): DemandCurve {
  const offset = clock(startsAt);
  const day = demand.map(({ from, percent }) => ({ from: clock(from), percent })).toSorted((a, b) => a.from - b.from);
  const last = day.at(-1);
  const timeOfDay = (instant: Ms): Ms => (instant + offset) % DAY;
  return {
    at(instant) {
      const now = timeOfDay(instant);
      return (day.findLast(({ from }) => from <= now) ?? last)?.percent ?? NORMAL;
    },
    next(instant) {
      const [first] = day;
      if (first === undefined || day.length === 1) return Infinity;
      const now = timeOfDay(instant);
      return instant + (day.find(({ from }) => from > now)?.from ?? first.from + DAY) - now;
    },
  };
}

function clock(text: string): Ms {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * HOUR + minutes * MINUTE;
}
