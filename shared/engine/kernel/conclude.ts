import { doubles, ints } from './arena';
import { tablesAtWork } from './at-work';
import { PORT, ZEROS, codeOf } from './codes';
import * as at from './layout';
import { serviceAt } from './levels';
import { endSideWork, startWorkaround } from './side-work';
import { setClock } from './timers';

/** Ways out of a decision: this and the number of the option. */
export const OPTION = 100;

/** What ending a state this way does beyond the machine. */
export const conclude = (r: number, port: number): void => {
  const n = at.placeOf(r);
  const state = tablesAtWork().states[n];
  if (state === undefined) return;
  if (state.kind === 'step' && port === PORT.done) restore(n);
  if (state.kind === 'decision' && port >= OPTION) {
    const option = state.options[port - OPTION]!;
    const lost = option.dataLoss;
    if (lost !== undefined)
      for (let i = 0; i < lost.length; i += 1) loseData(serviceOf(lost[i]!.service), lost[i]!.age);
    markZero(option.marks ?? state.marks);
  } else if ((state.kind === 'step' && port === PORT.done) || (state.kind === 'gate' && port === PORT.approved))
    markZero(state.marks);
};

const serviceOf = (key: string): number => tablesAtWork().ir.workflow.services.findIndex((it) => it.key === key);

const restore = (n: number): void => {
  const tables = tablesAtWork();
  const restores = tables.restores[n]!;
  for (let i = 0; i < restores.length; i += 1) {
    const { service, level, age } = restores[i]!;
    const s = serviceAt(service);
    if (level > doubles[s + at.own]!) doubles[s + at.own] = level;
    // Restoring without a figure restores no data: a stale copy costs nothing then.
    if (age !== undefined) loseData(service, doubles[s + at.dataAge]! >= 0 ? doubles[s + at.dataAge]! : age);
    ints[at.levelsDirty] = 1;
  }
  const sets = tables.sets[n]!;
  for (let i = 0; i < sets.length; i += 1) {
    doubles[serviceAt(sets[i]!.service) + at.own] = sets[i]!.level;
    ints[at.levelsDirty] = 1;
  }
  if (tables.startsWorkaround[n]! >= 0) startWorkaround(at.recordOf(tables.startsWorkaround[n]!));
  if (tables.stopsWorkaround[n]! >= 0) endSideWork(at.recordOf(tables.stopsWorkaround[n]!));
};

const loseData = (service: number, age: number): void => {
  const s = serviceAt(service);
  if (age > doubles[s + at.dataLoss]!) doubles[s + at.dataLoss] = age;
};

const markZero = (point: 'detection' | 'declaration' | undefined): void => {
  if (point === undefined) return;
  const zero = at.zero + codeOf(ZEROS, point);
  if (doubles[zero] !== Infinity) return;
  doubles[zero] = doubles[at.now]!;
  setClock();
};
