import { DAY, MINUTE, type Ms } from '../basics/time';
import type { ExerciseModule } from './exercise-module';
import { plannedAt } from './inject-order';
import type { Inject } from './scenario';

const HALF_AN_HOUR = 30 * MINUTE;
const BREAK = 10 * MINUTE;
/** A room that sits longer than this is given a break. */
const SITTING = 90 * MINUTE;
/** The last instant that a document can hold. */
const LATEST = 365 * DAY;

/**
 * Modules out of injects with a time, in order: cut where scenario time leaps most, room time by the number of injects, a
 * break in the middle of a long sitting.
 */
export function draftModules(timed: readonly Inject[], total: Ms, fresh: () => string): ExerciseModule[] {
  const rest = total > SITTING ? BREAK : 0;
  const parts = cutAtLeaps(timed, Math.max(1, Math.round((total - rest) / HALF_AN_HOUR)));
  const begins = parts.map((part, index) => (index === 0 ? 0 : timeOf(part[0])));
  const lastTime = timeOf(timed.at(-1));
  const end = Math.min(LATEST, Math.round(lastTime + Math.max(5 * MINUTE, (lastTime - (begins.at(-1) ?? 0)) / 4)));
  const minutes = shares(
    parts.map((part) => part.length),
    (total - rest) / MINUTE,
  );
  const played = parts.map((part, index): ExerciseModule => ({
    kind: 'play',
    id: fresh(),
    title: part[0]?.title ?? 'Module',
    roomTime: (minutes[index] ?? 1) * MINUTE,
    from: begins[index] ?? 0,
    to: begins[index + 1] ?? end,
    objectives: [...new Set(part.flatMap(({ objective }) => (objective === undefined ? [] : [objective])))],
    questions: [],
  }));
  if (rest === 0 || played.length < 2) return played;
  const pause: ExerciseModule = { kind: 'break', id: fresh(), title: 'Break', roomTime: rest };
  return played.toSpliced(Math.ceil(played.length / 2), 0, pause);
}

const timeOf = (inject: Inject | undefined): Ms => (inject === undefined ? 0 : (plannedAt(inject) ?? 0));

/** At most `count` parts, cut before the injects that come after the longest silence; those at one instant stay together. */
function cutAtLeaps(timed: readonly Inject[], count: number): readonly (readonly Inject[])[] {
  const leaps = timed
    .map((inject, index) => ({ index, leap: index === 0 ? 0 : timeOf(inject) - timeOf(timed[index - 1]) }))
    .filter(({ leap }) => leap > 0)
    .toSorted((a, b) => b.leap - a.leap || a.index - b.index)
    .slice(0, count - 1);
  const cuts = [0, ...leaps.map(({ index }) => index).toSorted((a, b) => a - b), timed.length];
  return cuts.slice(1).map((to, index) => timed.slice(cuts[index], to));
}

/** Whole minutes in proportion to `weights` (one more for each, so that a lone inject gets its talk) that sum to `total`. */
function shares(weights: readonly number[], total: number): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight + 1, 0);
  let before = 0;
  let given = 0;
  return weights.map((weight) => {
    before += weight + 1;
    const minutes = Math.max(1, Math.round((before / sum) * total) - given);
    given += minutes;
    return minutes;
  });
}
