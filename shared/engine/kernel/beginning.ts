import { doubles, fixed, ints } from './arena';
import { KIND, PHASE, ZERO, ZEROS } from './codes';
import type { Kernel } from './kernel';
import * as at from './layout';
import { machine } from './machine';
import { beginStay } from './stays';
import type { Tables } from './tables';

/** What a kernel holds when the initial state has been entered and nothing has been asked for: see `begin`. */
export interface Beginning {
  readonly planned: number;
  /** The head, every record, and facts. */
  readonly ints: Int32Array;
  readonly lists: readonly Stretch[];
  /** Instants of timers; services, variables and waiting times. */
  readonly fractions: readonly Stretch[];
  /** Jobs that are entered when a run begins. */
  readonly entered: Int32Array;
}

/** What stands from an address on. */
interface Stretch {
  readonly address: number;
  readonly content: Int32Array | Float64Array;
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
  doubles.fill(0, fixed[at.waited], fixed[at.waited]! + (1 + at.TIMES) * pools);
};

const resetZeroPoints = (): void => {
  for (let i = 0; i < ZEROS.length; i += 1) doubles[at.zero + i] = Infinity;
  doubles[at.zero + ZERO.disruption] = 0;
};

const LISTS = [at.ready, at.unready, at.releasing, at.flagged, at.touched];

/** Remembers how this run begins, for all further ones. */
export const rememberBeginning = (k: Kernel): void => {
  const services = fixed[at.services]!;
  k.beginning = {
    planned: ints[at.planned]!,
    ints: ints.slice(0, k.restored),
    lists: [
      stretch(ints, at.LISTS, at.LISTED * Math.max(...LISTS.map((list) => ints[list]!))),
      stretch(ints, at.TIMERS, ints[at.agenda]!),
    ],
    fractions: [
      stretch(doubles, at.INSTANTS, ints[at.agenda]!),
      stretch(doubles, services, fixed[at.waited]! + (1 + at.TIMES) * k.tables.pools - services),
    ],
    entered: k.tables.structure.start
      .map(at.recordOf)
      .filter((r) => ints[r + at.phase] !== PHASE.none && (k.keepsStays || fixed[r + at.kind] !== KIND.step)),
  };
  ints.set(k.beginning.ints, at.MORE);
};

const stretch = (array: Int32Array | Float64Array, address: number, length: number): Stretch => ({
  address,
  content: array.slice(address, address + length),
});

/** Puts everything back to how the remembered run began. */
export const recallBeginning = (beginning: Beginning): void => {
  putBack(beginning.ints.length);
  const { lists, fractions, entered } = beginning;
  for (let i = 0; i < lists.length; i += 1) write(ints, lists[i]!);
  for (let i = 0; i < fractions.length; i += 1) write(doubles, fractions[i]!);
  doubles[at.now] = 0;
  doubles[at.woken] = 0;
  resetZeroPoints();
  for (let i = 0; i < entered.length; i += 1) enterAgain(entered[i]!);
};

/** All in `ints` that a run may have changed, a record at a time: from the copy above `MORE`. */
export const putBackRecords = (): void => {
  const end = fixed[at.changingEnd]!;
  for (let i = fixed[at.changing]!; i < end; i += 2) {
    const to = fixed[i + 1]!;
    for (let r = fixed[i]!; r < to; r += at.STRIDE) ints.copyWithin(r, r + at.MORE, r + at.MORE + at.STRIDE);
  }
};

const putBack = (restored: number): void => {
  if (machine.code === undefined) ints.copyWithin(0, at.MORE, at.MORE + restored);
  else machine.code.putBackRecords();
};

const write = (array: Int32Array | Float64Array, { address, content }: Stretch): void => {
  for (let i = 0; i < content.length; i += 1) array[address + i] = content[i]!;
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
