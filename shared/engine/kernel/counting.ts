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
  /** One past the last of these. */
  readonly backlogs: number;
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
  fixed[at.counted] = Math.min(at.COUNTS_ROOM, places.backlogs);
  ints.fill(0, at.COUNTS, at.COUNTS + fixed[at.counted]);
  ints[at.NOTES] = 0;
  book.counts = counts;
  if (!k.keepsStays) return;
  for (let half = at.FIRST >> 1; half < fixed[at.jobs]! >> 1; half += at.STRIDE >> 1)
    doubles.fill(0, half + at.waitedForOthers, half + at.reached + 1);
  for (let half = fixed[at.jobs]! >> 1; half < fixed[at.pools]! >> 1; half += at.STRIDE >> 1)
    doubles.fill(0, half + at.timeInUse, half + at.timeWaited + 1);
};

/** There is one more, or one less, at a place of the counts. */
export const tally = (place: number, by: 1 | -1): void => {
  if (place < fixed[at.counted]!) ints[at.COUNTS + place]! += by;
  else note(by > 0 ? place : ~place);
};

/** A plan with a great many services has more counts than there is room for here. */
const note = (signed: number): void => {
  if (ints[at.NOTES]! >= at.NOTES_ROOM - 1) countNotes();
  const length = ints[at.NOTES]! + 1;
  ints[at.NOTES] = length;
  ints[at.NOTES + length] = signed;
};

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

/** All that was counted since `beginCounting` is in its counts. */
export const endCounting = (): void => {
  book.counts.set(ints.subarray(at.COUNTS, at.COUNTS + fixed[at.counted]!));
  countNotes();
};
