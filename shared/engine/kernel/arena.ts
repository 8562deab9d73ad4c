import { invariant } from '../../basics/assert';
import { bytes, DOUBLES, FIXED, INTS, SHARES } from '../memory';
import * as at from './layout';

/**
 * The memory of the kernel that is at work. One kernel has it at a time, so that these arrays are constants of the
 * program: the compiler then knows where they lie, which makes every access a single instruction. A kernel that comes to
 * its turn is put on in a few copies, and what the one before it had is kept aside. For the same reason the kernel's
 * functions are constants: one that is declared could be replaced, and is looked up at every call.
 */
export const ints = new Int32Array(bytes, INTS, at.INTS_ROOM);
export const fixed = new Int32Array(bytes, FIXED, 2 * at.MORE);
export const doubles = new Float64Array(bytes, DOUBLES, at.FRACTIONS_ROOM);
export const shares = new Float64Array(bytes, SHARES, at.STAY);

/** How much of each array a kernel needs. */
export interface Extent {
  readonly ints: number;
  readonly fixed: number;
  readonly more: number;
  readonly doubles: number;
  readonly shares: number;
  readonly stays: number;
  /** Of lists of marked records, and how many timers there can be. */
  readonly lists: number;
  readonly timers: number;
}

/** What never changes while a kernel lives. */
export interface Fixed {
  readonly fixed: Int32Array;
  readonly more: Int32Array;
  readonly shares: Float64Array;
}

export interface Changing {
  readonly ints: Int32Array;
  readonly doubles: Float64Array;
  readonly stays: Float64Array;
  readonly lists: Int32Array;
  readonly timers: Int32Array;
  readonly instants: Float64Array;
}

/** What stands from an address on. */
export interface Stretch<T> {
  readonly address: number;
  readonly content: T;
}

/** Copies of how a run begins, as they lie in the memory. */
export interface Copies {
  readonly whole: readonly Stretch<Int32Array>[];
  readonly fractions: readonly Stretch<Float64Array>[];
}

export interface Owner {
  readonly extent: Extent;
  readonly image: Fixed;
  /** How its runs begin, once that is known. */
  readonly beginning: Copies | undefined;
  /** What changes, while another kernel is at work. */
  aside: Changing | undefined;
}

let owner: Owner | undefined;

/** The kernel becomes the one that is at work. Everything that reads or changes a kernel from outside begins with it. */
export const bring = (next: Owner): void => {
  if (owner !== next) change(next);
};

const change = (next: Owner): void => {
  const { extent, image } = next;
  if (owner !== undefined) owner.aside = changingOf(owner.extent);
  owner = next;
  fixed.set(image.fixed);
  fixed.set(image.more, at.MORE);
  shares.set(image.shares);
  if (next.beginning !== undefined) putCopies(next.beginning);
  const { aside } = next;
  next.aside = undefined;
  if (aside === undefined) {
    ints.fill(0, 0, extent.ints);
    doubles.fill(0, 0, extent.doubles);
    doubles.fill(0, at.STAY, at.STAY + extent.stays);
    ints.fill(0, at.LISTS, at.LISTS + extent.lists);
    ints.fill(0, at.TIMERS, at.TIMERS + extent.timers);
    doubles.fill(0, at.INSTANTS, at.INSTANTS + extent.timers);
  } else {
    ints.set(aside.ints);
    doubles.set(aside.doubles);
    doubles.set(aside.stays, at.STAY);
    ints.set(aside.lists, at.LISTS);
    ints.set(aside.timers, at.TIMERS);
    doubles.set(aside.instants, at.INSTANTS);
  }
};

export const putCopies = ({ whole, fractions }: Copies): void => {
  for (const { address, content } of whole) ints.set(content, address);
  for (const { address, content } of fractions) doubles.set(content, address);
};

const changingOf = (extent: Extent): Changing => ({
  ints: ints.slice(0, extent.ints),
  doubles: doubles.slice(0, extent.doubles),
  stays: doubles.slice(at.STAY, at.STAY + extent.stays),
  lists: ints.slice(at.LISTS, at.LISTS + extent.lists),
  timers: ints.slice(at.TIMERS, at.TIMERS + extent.timers),
  instants: doubles.slice(at.INSTANTS, at.INSTANTS + extent.timers),
});

/** A plan would need some 20,000 states to be too large. */
export const checkRoom = (extent: Extent): void => {
  const { ints: whole, fixed: still, more, doubles: fractions, shares: share, stays, lists, timers } = extent;
  invariant(
    whole <= at.MORE &&
      still <= at.MORE &&
      more <= at.MORE &&
      fractions <= at.STAY &&
      share <= at.STAY &&
      stays <= at.STAY &&
      lists <= at.LISTS_ROOM &&
      timers <= at.TIMERS_ROOM,
    'a plan with fewer than 20,000 states fits into the memory of a simulation',
  );
};
