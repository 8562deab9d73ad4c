import { doubles, fixed, ints, putCopies, type Copies, type Stretch } from './arena';
import { KIND, PHASE, ZERO, ZEROS } from './codes';
import type { Kernel } from './kernel';
import * as at from './layout';
import { codeOf } from './machine';
import { beginStay } from './stays';
import type { Tables } from './tables';

/** What a kernel holds when the initial state has been entered and nothing has been asked for: see `begin`. */
export interface Beginning extends Copies {
  readonly planned: number;
}

/** Everything as it is at the disruption, before the initial state is entered. */
export const reset = ({ tables, restored }: Kernel): void => {
  const { structure, after, units } = tables;
  ints.fill(0, 0, restored);
  ints[at.levelsDirty] = 1;
  doubles[at.now] = 0;
  doubles[at.woken] = 0;
  resetZeroPoints();
  for (let job = 0; job < tables.jobs; job += 1) {
    const r = at.recordOf(job);
    ints[r + at.visit] = -1;
    doubles[(r >> 1) + at.success] = tables.success[job]!;
    ints[r + at.lacks] = after.start[job + 1]! - after.start[job]!;
    if (fixed[r + at.kind] === KIND.history) ints[r + at.recordedLength] = -1;
    else if (structure.kind[job] === KIND.step) ints[r + at.keptAttempt] = -1;
  }
  for (let pool = 0; pool < tables.pools; pool += 1)
    ints[at.recordOf(tables.jobs + pool) + at.available] = units[pool]!;
  resetServices(tables);
};

const resetServices = ({ levelsAtStart, ir, pools }: Tables): void => {
  levelsAtStart.forEach((level, nth) => {
    const s = fixed[at.services]! + at.SERVICE * nth;
    doubles[s + at.own] = level;
    doubles[s + at.effective] = level;
    doubles[s + at.dataAge] = -1;
    doubles[s + at.dataLoss] = -1;
  });
  ir.workflow.variables.forEach((it, nth) => (doubles[fixed[at.variables]! + nth] = it.initial));
  doubles.fill(0, fixed[at.waited], fixed[at.waited]! + pools);
};

const resetZeroPoints = (): void => {
  for (let i = 0; i < ZEROS.length; i += 1) doubles[at.zero + i] = Infinity;
  doubles[at.zero + ZERO.disruption] = 0;
};

const LISTS = [at.ready, at.unready, at.releasing, at.flagged, at.touched];

/** Remembers how this run begins, for all further ones. */
export const rememberBeginning = (k: Kernel): void => {
  const longest = Math.max(...LISTS.map((list) => ints[list]!));
  // Two rows of lists are put back at a time.
  const listed = at.LISTED * (longest + (longest % 2));
  ints[at.listed] = listed;
  const timers = ints[at.agenda]!;
  const services = fixed[at.services]!;
  const entered = k.tables.structure.start
    .map(at.recordOf)
    .filter((r) => ints[r + at.phase] !== PHASE.none && (k.keepsStays || fixed[r + at.kind] !== KIND.step));
  k.beginning = {
    planned: ints[at.planned]!,
    whole: [
      copyOf(ints, { from: 0, to: k.restored, behind: at.MORE }),
      copyOf(ints, { from: at.LISTS, to: at.LISTS + listed, behind: at.COPY }),
      copyOf(ints, { from: at.TIMERS, to: at.TIMERS + timers, behind: at.COPY }),
      { address: at.ENTERED, content: Int32Array.from([entered.length, ...entered]) },
    ],
    fractions: [
      copyOf(doubles, { from: 0, to: at.HEAD, behind: at.FRACTION_COPY }),
      copyOf(doubles, { from: services, to: fixed[at.restoredEnd]!, behind: at.FRACTION_COPY }),
      copyOf(doubles, { from: at.INSTANTS, to: at.INSTANTS + timers, behind: at.FRACTION_COPY }),
    ],
  };
  putCopies(k.beginning);
};

interface Part {
  readonly from: number;
  readonly to: number;
  readonly behind: number;
}

const copyOf = <T extends Int32Array | Float64Array>(array: T, { from, to, behind }: Part): Stretch<T> => ({
  address: from + behind,
  // A slice of either is of the same kind.
  content: array.slice(from, to) as T,
});

/** Puts everything back to how the remembered run began. */
export const recallBeginning = (k: Kernel): void => {
  const code = codeOf(k);
  if (code === undefined) recall();
  else code.recall();
};

/** All that a run may have changed, from the copies that lie behind: a record at a time, or as much of lists. */
export const recall = (): void => {
  const end = fixed[at.changingEnd]!;
  for (let i = fixed[at.changing]!; i < end; i += 2) {
    const to = fixed[i + 1]!;
    for (let r = fixed[i]!; r < to; r += at.STRIDE) ints.copyWithin(r, r + at.MORE, r + at.MORE + at.STRIDE);
  }
  const lists = at.LISTS + ints[at.listed]!;
  for (let i = at.LISTS; i < lists; i += at.STRIDE) ints.copyWithin(i, i + at.COPY, i + at.COPY + at.STRIDE);
  const timers = ints[at.agenda]!;
  for (let i = 0; i < timers; i += 1) {
    ints[at.TIMERS + i] = ints[at.TIMERS + at.COPY + i]!;
    doubles[at.INSTANTS + i] = doubles[at.INSTANTS + at.FRACTION_COPY + i]!;
  }
  for (let i = 0; i < at.HEAD; i += 1) doubles[i] = doubles[at.FRACTION_COPY + i]!;
  const last = fixed[at.restoredEnd]!;
  for (let i = fixed[at.services]!; i < last; i += 1) doubles[i] = doubles[at.FRACTION_COPY + i]!;
  const entered = at.ENTERED + ints[at.ENTERED]!;
  for (let i = at.ENTERED + 1; i <= entered; i += 1) enterAgain(ints[i]!);
};

/** Fractions of a job that is entered when a run begins; steps have none before they work. */
const enterAgain = (r: number): void => {
  ints[r + at.facts]! &= ~at.EVER_BEGUN;
  beginStay(r, ints[r + at.phase]!);
  if (fixed[r + at.kind] === KIND.step) return;
  const half = r >> 1;
  doubles[half + at.left] = 0;
  doubles[half + at.since] = 0;
  doubles[half + at.rate] = 1;
};
