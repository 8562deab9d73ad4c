import type { Ms } from '../../basics/time';
import { doubles, fixed, ints, shares } from './arena';
import { use } from './at-work';
import type { Kernel } from './kernel';
import * as at from './layout';

/** Levels are counted in whole percent, 0 to 100. */
export const LEVELS = 101;

/** Where in the counts of a block of runs each figure lies, by job, by service, or by service × job. */
export interface CountPlaces {
  readonly failed: number;
  readonly interrupted: number;
  readonly withinMtpd: number;
  readonly critical: number;
  /** Changes of level: `levels + (service × cells + cell) × LEVELS + level`. */
  readonly levels: number;
}

/** Instants at which levels are looked at: 0, `width`, 2 × `width` …, `cells` of them. */
export interface Cells {
  readonly width: Ms;
  readonly cells: number;
}

/** A field, not a variable: reading it costs no check whether it is there yet. */
const book: { counts: Int32Array } = { counts: new Int32Array() };

/** Whatever `runCounted` finds from now on is added to these counts, and to sums that begin at 0. */
export const beginCounting = (k: Kernel, places: CountPlaces, cells: Cells, counts: Int32Array): void => {
  use(k);
  fixed[at.countFailed] = places.failed;
  fixed[at.countInterrupted] = places.interrupted;
  fixed[at.countWithinMtpd] = places.withinMtpd;
  fixed[at.countCritical] = places.critical;
  fixed[at.countLevels] = places.levels;
  fixed[at.cells] = cells.cells;
  shares[at.gridWidth] = cells.width;
  book.counts = counts;
  ints[at.NOTES] = 0;
  if (!k.keepsStays) return;
  for (let half = at.FIRST >> 1; half < fixed[at.jobs]! >> 1; half += at.STRIDE >> 1)
    doubles.fill(0, half + at.waitedForOthers, half + at.reached + 1);
  for (let half = fixed[at.jobs]! >> 1; half < fixed[at.pools]! >> 1; half += at.STRIDE >> 1)
    doubles.fill(0, half + at.timeInUse, half + at.timeWaited + 1);
};

/** Notes that there is one more, or one less, at a place of the counts. */
export const note = (place: number, by: 1 | -1): void => {
  if (ints[at.NOTES]! >= at.NOTES_ROOM - 1) countNotes();
  const length = ints[at.NOTES]! + 1;
  ints[at.NOTES] = length;
  ints[at.NOTES + length] = by > 0 ? place : ~place;
};

/** Counts what has been noted. */
export const countNotes = (): void => {
  const { counts } = book;
  const end = at.NOTES + ints[at.NOTES]!;
  for (let i = at.NOTES + 1; i <= end; i += 1) {
    const place = ints[i]!;
    if (place >= 0) counts[place]! += 1;
    else counts[~place]! -= 1;
  }
  ints[at.NOTES] = 0;
};
