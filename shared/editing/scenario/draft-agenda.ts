import { ok } from '../../basics/result';
import { HOUR, MINUTE, type Ms } from '../../basics/time';
import type { ExerciseModule } from '../../model/exercise-module';
import { byTime, plannedAt } from '../../model/inject-order';
import type { Inject, Scenario } from '../../model/scenario';
import { refuse, type Command } from '../command';
import { freshKeys } from '../fresh-key';
import { changeScenario, clampedTime } from './with-scenario';

export interface DraftAgenda {
  readonly scenario: string;
}

const HALF_AN_HOUR = 30 * MINUTE;
const BREAK = 10 * MINUTE;
/** A room that sits longer than this is given a break. */
const SITTING = 90 * MINUTE;

/**
 * An agenda out of the injects there are: cut where scenario time leaps most, room time by the number of injects, a break
 * in the middle of a long sitting. It replaces the agenda there was.
 */
export const draftAgenda: Command<DraftAgenda> = {
  label: () => 'Draft the agenda',
  apply: (plan, { scenario: id }) =>
    changeScenario(plan, id, (scenario) => {
      const timed = byTime(scenario.injects).filter((inject) => plannedAt(inject) !== undefined);
      if (timed.length === 0)
        return refuse('No inject has a time yet. Give some a time, then the agenda follows from them.');
      const fresh = freshKeys(plan);
      return ok({ ...scenario, modules: drafted(scenario, timed, () => fresh('module')) });
    }),
};

function drafted(scenario: Scenario, timed: readonly Inject[], fresh: () => string): ExerciseModule[] {
  const total = scenario.plannedRoomTime ?? 2 * HOUR;
  const rest = total > SITTING ? BREAK : 0;
  const parts = cutAtLeaps(timed, Math.max(1, Math.round((total - rest) / HALF_AN_HOUR)));
  const begins = parts.map((part, index) => (index === 0 ? 0 : timeOf(part[0])));
  const lastTime = timeOf(timed.at(-1));
  const end = clampedTime(lastTime + Math.max(5 * MINUTE, (lastTime - (begins.at(-1) ?? 0)) / 4));
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
