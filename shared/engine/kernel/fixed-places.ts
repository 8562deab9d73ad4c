import type { Guard } from '../../model/guard';
import { KIND } from './codes';
import { touchedBy } from './effects-image';
import { partsOf, withParts } from './guards-image';
import * as at from './layout';
import { releasesOf, type Releases } from './releases';
import type { Rows } from './rows';
import type { Tables } from './tables';
import type { Taken } from './taken';

/** Addresses of what never changes, in `fixed` and in `shares`. */
export interface FixedPlaces {
  /** Lists in `fixed`: of each state its claims, the steps that wait for it, the components it needs. */
  readonly claims: readonly number[];
  readonly before: readonly number[];
  readonly needs: readonly number[];
  /** Moves, one after the other, then the states that they enter. */
  readonly moves: number;
  readonly entered: readonly number[];
  readonly optionMoves: readonly number[];
  /** Of each job what it restores and sets, in `fixed` and in `shares`. */
  readonly restores: readonly number[];
  readonly levels: readonly number[];
  /** Jobs that effects touch, and of each effect its duration and figure; pairs of what stretches a job, and the factors. */
  readonly touched: number;
  readonly figures: number;
  readonly stretches: number;
  readonly factors: number;
  /** Stretches of whole numbers that are put back when a run begins. */
  readonly limits: number;
  readonly strengths: number;
  /** Of each condition, and where their numbers stand in `shares`. */
  readonly guards: ReadonlyMap<Guard, number>;
  readonly guardNumbers: number;
  readonly changing: readonly (readonly [number, number])[];
  /** What may release what, where the ways back are counted. */
  readonly releases: Releases | undefined;
}

interface Room {
  readonly head: Map<number, number>;
  readonly still: Taken;
  readonly share: Taken;
  /** One past the last whole number that is put back when a run begins. */
  readonly changes: number;
  readonly keepsStays: boolean;
}

export function fixedPlacesOf(tables: Tables, { head, still, share, changes, keepsStays }: Room): FixedPlaces {
  const { structure } = tables;
  const claims = lengthsOf(tables.claims).map((length) => still.take(length));
  const before = lengthsOf(tables.before).map((length) => still.take(length));
  const needs = lengthsOf(tables.needs).map((length) => still.take(length));
  const moves = still.take(at.MOVE * tables.moves.length);
  const entered = tables.moves.map((it) => still.take(it.entered.length));
  head.set(at.passive, still.take((structure.size >> 5) + 1));
  head.set(at.ports, still.take(structure.ports.length + 1));
  const optionMoves = structure.options.map((of) => still.take(of.length === 0 ? 0 : of.length + 1));
  const restored = tables.restores.map((it, job) => it.length + (tables.sets[job]?.length ?? 0));
  const restores = restored.map((count) => still.take(2 * count));
  const levels = restored.map((count) => share.take(2 * count));
  head.set(at.effects, still.take(at.EFFECT * tables.effects.length));
  head.set(at.injectEffects, still.take(tables.effectStart.length));
  head.set(at.missed, still.take(tables.scenario.injects.length));
  head.set(at.timerOwners, still.take(tables.timerOwners.length));
  head.set(at.stretches, still.take(tables.jobs + 1));
  const touched = still.take(tables.effects.reduce((sum, it) => sum + touchedBy(tables, it).length, 0));
  const figures = share.take(2 * tables.effects.length);
  const factorCount = tables.scale.filter((it) => it > 0).length;
  const stretches = still.take(2 * factorCount);
  const factors = share.take(factorCount);
  const changing = changingOf(tables, changes);
  head.set(at.changing, still.take(2 * changing.length));
  head.set(at.changingEnd, still.next);
  head.set(at.order, still.take(at.ORDERED * tables.services));
  head.set(at.orderEnd, still.next);
  const all = tables.limits.flat();
  const limits = still.take(at.LIMIT * all.length);
  const strengths = share.take(all.length);
  const guards = new Map(
    tables.guards.flatMap(withParts).map((it) => [it, still.take(at.GUARD + partsOf(it).length)] as const),
  );
  const guardNumbers = share.take(guards.size);
  head.set(at.conditions, still.take(2 * tables.conditional.length));
  head.set(at.conditionsEnd, still.next);
  head.set(at.drawn, still.take(drawnOf(tables).length));
  head.set(at.drawnEnd, still.next);
  head.set(at.goals, share.take(2 * tables.services));
  head.set(at.zeroOfGoal, still.take(tables.services));
  const releases = keepsStays ? releasesOf(tables) : undefined;
  if (releases !== undefined) takeReleases(releases, head, still);
  return { claims, before, needs, moves, entered, optionMoves, restores, levels, limits, strengths, guards, guardNumbers, touched, figures, stretches, factors, changing, releases }; // prettier-ignore
}

/** Where each list begins: all of them stand behind one another, in the order in which `counting-image.ts` writes them. */
function takeReleases(
  { all, lifters, prerequisites, before }: Releases,
  head: Map<number, number>,
  still: Taken,
): void {
  head.set(at.lifters, still.take(lifters.length + 1));
  head.set(at.prerequisites, still.take(prerequisites.length + 1));
  head.set(at.entrances, still.take(before.length + 1));
  head.set(at.timed, still.take(all.length));
  head.set(at.timedEnd, still.next);
  for (const list of [...lifters, ...prerequisites, ...before]) still.take(list.length);
}

const lengthsOf = ({ start }: Rows): readonly number[] =>
  [...start.subarray(1)].map((end, row) => end - (start[row] ?? 0));

/** Steps, by document order. */
export const drawnOf = ({ steps }: Tables): readonly number[] =>
  [...steps.keys()].filter((job) => steps[job] !== undefined);

export const isStretched = ({ effects, scale, jobs }: Tables, job: number): boolean =>
  effects.some((_, e) => scale[e * jobs + job]! > 0);

/** All that lies in the records, but for those of synthetic ends, which hold nothing; and all before and behind them. */
function changingOf({ structure, jobs }: Tables, end: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = [[0, at.FIRST]];
  for (let job = 0; job < jobs; job += 1) {
    if (structure.kind[job] === KIND.synthetic) continue;
    const r = at.recordOf(job);
    const latest = found.at(-1);
    if (latest?.[1] === r) latest[1] = r + at.STRIDE;
    else found.push([r, r + at.STRIDE]);
  }
  found.push([at.recordOf(jobs), end]);
  return found;
}
