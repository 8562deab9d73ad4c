import { doubles, fixed, ints, shares } from './arena';
import { tablesAtWork } from './at-work';
import { KIND, PORT, ZEROS, codeOf } from './codes';
import * as at from './layout';
import { serviceAt } from './levels';
import { endSideWork, startWorkaround } from './side-work';
import { setClock } from './timers';

/** Ways out of a decision: this and the number of the option. */
export const OPTION = 100;

/** What ending a state this way does beyond the machine. */
export const conclude = (r: number, port: number): void => {
  const kind = fixed[r + at.kind];
  if (kind === KIND.decision && port >= OPTION) concludeOption(r, port - OPTION);
  else if (kind === KIND.step && port === PORT.done) {
    restore(r);
    markZero(fixed[r + at.marksZero]!);
  } else if (kind === KIND.gate && port === PORT.approved) markZero(fixed[r + at.marksZero]!);
};

export const concludeOption = (r: number, nth: number): void => {
  const { states, ir } = tablesAtWork();
  const state = states[at.placeOf(r)];
  if (state?.kind !== 'decision') return;
  const { dataLoss = [], marks = state.marks } = state.options[nth]!;
  for (const { service, age } of dataLoss)
    loseData(serviceAt(ir.workflow.services.findIndex((it) => it.key === service)), age);
  if (marks !== undefined) markZero(at.zero + codeOf(ZEROS, marks));
};

const restore = (r: number): void => {
  const sets = fixed[r + at.sets]!;
  const end = fixed[r + at.setsEnd]!;
  for (let i = fixed[r + at.restores]!; i < end; i += 2) {
    const s = fixed[i]!;
    const level = shares[fixed[i + 1]!]!;
    if (i >= sets || level > doubles[s + at.own]!) doubles[s + at.own] = level;
    // Restoring without a figure restores no data: a stale copy costs nothing then.
    const age = shares[fixed[i + 1]! + 1]!;
    if (age >= 0) loseData(s, doubles[s + at.dataAge]! >= 0 ? doubles[s + at.dataAge]! : age);
    ints[at.levelsDirty] = 1;
  }
  if (fixed[r + at.starts]! > 0) startWorkaround(fixed[r + at.starts]!);
  if (fixed[r + at.stops]! > 0) endSideWork(fixed[r + at.stops]!);
};

const loseData = (s: number, age: number): void => {
  if (age > doubles[s + at.dataLoss]!) doubles[s + at.dataLoss] = age;
};

/** `zero`: where the instant of the zero point stands, or 0 for none. */
const markZero = (zero: number): void => {
  if (zero === 0) return;
  if (doubles[zero] !== Infinity) return;
  doubles[zero] = doubles[at.now]!;
  setClock();
};
