import { DAY } from '../../basics/time';
import { runHigh, runLow } from '../chance';
import { activate } from './activity';
import { placeOfFirst, setTimer, takeFirst } from './agenda';
import { doubles, fixed, ints } from './arena';
import { tablesAtWork, use } from './at-work';
import type { Chance } from '../../model/run';
import { findAutomatic, handleAutomatic } from './automatic';
import { KIND, PHASE, PORT, RESULT } from './codes';
import { countRun } from './count-run';
import { releaseDue, release, withdrawEffect } from './effects';
import type { Kernel } from './kernel';
import { drawAhead } from './draws';
import { codeOf } from './machine';
import { mark } from './marks';
import { recallBeginning, rememberBeginning, reset } from './beginning';
import * as at from './layout';
import { settle } from './queues';
import { endSideWork } from './side-work';
import { injectTimer, setClock } from './timers';
import { enter, leaveBy, leaveByOption, leaveIfOpen } from './tokens';
import { beginWatch, mayHaveChanged, watchServices } from './watch-services';
import { endAttempt, rerate } from './work';

const MOST_ROUNDS = 10_000;
const HORIZON = 365 * DAY;

/** Called after every cascade; the place for whoever records results. */
export type Observer = (k: Kernel) => void;

/** Starts a run: injects at 0, then the initial state. */
export const begin = (k: Kernel, chance: Chance): void => {
  use(k);
  const planned = chance.kind === 'planned' ? 1 : 0;
  const { beginning } = k;
  if (beginning !== undefined && beginning.planned === planned) {
    recallBeginning(k);
    drawFrom(chance);
  } else {
    reset(k);
    drawFrom(chance);
    enterStart();
    if (!k.tables.drawsAtStart) rememberBeginning(k);
  }
  const code = codeOf(k);
  if (code === undefined) start();
  else code.start();
};

/** What happens at once: all that the initial state leads to. */
const start = (): void => {
  drawAhead();
  cascade();
};

const drawFrom = (chance: Chance): void => {
  const isDrawn = chance.kind === 'drawn';
  ints[at.planned] = isDrawn ? 0 : 1;
  ints[at.wordHigh] = isDrawn ? runHigh(chance.seed, chance.run) : 0;
  ints[at.wordLow] = isDrawn ? runLow(chance.seed, chance.run) : 0;
};

/** Goes on from what another interpreter has begun: see `resume`. */
export const goOn = (k: Kernel, chance: Chance): void => {
  drawFrom(chance);
  const code = codeOf(k);
  if (code === undefined) cascade();
  else code.cascade();
};

const enterStart = (): void => {
  const { scenario, structure } = tablesAtWork();
  const { injects } = scenario;
  for (let i = 0; i < injects.length; i += 1) {
    const { trigger } = injects[i]!;
    const instant = trigger.kind === 'time' ? trigger.at : trigger.kind === 'missed' ? trigger.by : Infinity;
    if (instant < Infinity) setTimer(injectTimer(i), instant);
  }
  setClock();
  for (let i = 0; i < injects.length; i += 1) {
    const { trigger } = injects[i]!;
    if (trigger.kind === 'time' && trigger.at === 0) release(i);
  }
  activate(at.FIRST);
  for (let i = 0; i < structure.start.length; i += 1) enter(at.recordOf(structure.start[i]!), false);
};

/** Handles what is due next. False when the run is over. */
export const step = (k: Kernel): boolean => {
  use(k);
  const code = codeOf(k);
  return code === undefined ? next() : code.next() !== 0;
};

/** Handles everything that is still to come. */
const playOut = (): void => {
  while (next());
};

/** Handles everything that is still to come, and counts it. */
const playCounted = (): void => {
  beginWatch();
  while (next()) if (mayHaveChanged()) watchServices();
  countRun();
};

/** Handles what comes until levels may have changed, and watches them. False when the run is over and counted. */
const playToNews = (): boolean => {
  while (next()) {
    if (!mayHaveChanged()) continue;
    watchServices();
    return true;
  }
  countRun();
  return false;
};

const next = (): boolean => {
  if (ints[at.result] !== RESULT.none) return false;
  const first = placeOfFirst();
  if (first < 0) {
    ints[at.result] = RESULT.stuck;
    return false;
  }
  const instant = doubles[at.INSTANTS + first]!;
  if (instant > HORIZON) {
    ints[at.result] = RESULT.horizon;
    return false;
  }
  if (instant > doubles[at.now]!) ints[at.rounds] = 0;
  doubles[at.now] = instant;
  if (!tooMany()) {
    const timer = ints[at.TIMERS + first]!;
    takeFirst(first);
    handle(timer);
  }
  cascade();
  return true;
};

/** One whole run. */
export const run = (k: Kernel, chance: Chance, observe?: Observer): void => {
  begin(k, chance);
  if (observe === undefined) {
    const code = codeOf(k);
    if (code === undefined) playOut();
    else code.playOut();
    return;
  }
  observe(k);
  while (step(k)) observe(k);
};

/** One whole run, counted: see `counting.ts`. `hear` is called at its start and when levels of services may have changed. */
export const runCounted = (k: Kernel, chance: Chance, hear?: Observer): void => {
  begin(k, chance);
  const code = codeOf(k);
  if (hear === undefined) {
    if (code === undefined) playCounted();
    else code.playCounted();
    return;
  }
  if (code === undefined) beginWatch();
  else code.beginWatch();
  hear(k);
  while (code === undefined ? playToNews() : code.playToNews() !== 0) hear(k);
};

const tooMany = (): boolean => {
  const rounds = ints[at.rounds]! + 1;
  ints[at.rounds] = rounds;
  if (rounds <= MOST_ROUNDS) return false;
  ints[at.result] = RESULT.loop;
  return true;
};

const cascade = (): void => {
  settle();
  while (ints[at.result] === RESULT.none && findAutomatic()) {
    if (tooMany()) break;
    handleAutomatic();
    settle();
  }
  if (ints[at.ratesDirty] === 1 && ints[at.result] === RESULT.none) rerate();
};

const handle = (timer: number): void => {
  if (timer >= at.DEADLINE) {
    passDeadline(timer - at.DEADLINE);
    return;
  }
  if (timer >= at.WORK) {
    endWork(timer - at.WORK);
    return;
  }
  if (timer === at.CLOCK) {
    doubles[at.woken] = doubles[at.now]!;
    setClock();
    return;
  }
  handleInject(timer);
};

const handleInject = (timer: number): void => {
  const owner = fixed[fixed[at.timerOwners]! + timer]!;
  if (owner >= 0) releaseDue(owner);
  else withdrawEffect(-1 - owner);
};

const endWork = (job: number): void => {
  ints[job + at.facts]! &= ~at.IS_DUE;
  if (job >= fixed[at.states]!) {
    endSideWork(job);
    return;
  }
  switch (fixed[job + at.kind]) {
    case KIND.step:
      endAttempt(job, false);
      return;
    case KIND.wait:
      leaveBy(job, PORT.done);
      return;
    default:
      ints[job + at.phase] = PHASE.open;
      mark(at.flagged, job);
  }
};

/** Connected, a timeout abandons the state. Unconnected, a decision takes its default; anything else only logs it. */
export const passDeadline = (r: number): void => {
  ints[r + at.facts]! &= ~at.HAS_DEADLINE;
  if (leaveIfOpen(r, PORT.timeout)) return;
  const state = tablesAtWork().states[at.placeOf(r)];
  if (state?.kind !== 'decision' || state.defaultOption === undefined) return;
  leaveByOption(
    r,
    state.options.findIndex((it) => it.id === state.defaultOption),
  );
};
