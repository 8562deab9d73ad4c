import { DAY } from '../../basics/time';
import { runWords } from '../chance';
import type { Chance } from '../../model/run';
import { findAutomatic, handleAutomatic } from './automatic';
import { KIND, PHASE, PORT, RESULT } from './codes';
import { releaseDue, release, withdrawEffect } from './effects';
import type { Kernel } from './kernel';
import { mark } from './marks';
import { recallBeginning, rememberBeginning } from './beginning';
import { reset } from './reset';
import { effectiveLevel } from './levels';
import { settle } from './queues';
import { endSideWork } from './side-work';
import { setClock, setDeadline, setDue } from './timers';
import { enter, leaveBy, leaveByOption, leaveIfOpen } from './tokens';
import { endAttempt, rerate } from './work';

const MOST_ROUNDS = 10_000;
const HORIZON = 365 * DAY;

/** Called after every cascade; the place for whoever records results. */
export type Observer = (k: Kernel) => void;

/** Starts a run: injects at 0, then the initial state. */
export function begin(k: Kernel, chance: Chance): void {
  k.planned = chance.kind === 'planned';
  k.words = chance.kind === 'planned' ? NO_WORDS : runWords(chance.seed, chance.run);
  k.now = 0;
  k.rounds = 0;
  k.woken = 0;
  k.result = RESULT.none;
  k.levelsDirty = true;
  const { beginning } = k;
  if (beginning !== undefined && beginning.planned === k.planned) recallBeginning(k, beginning);
  else {
    reset(k);
    enterStart(k);
    if (!k.tables.drawsAtStart) rememberBeginning(k);
  }
  cascade(k);
}

const NO_WORDS = runWords(0, 0);

function enterStart(k: Kernel): void {
  const { injects } = k.tables.scenario;
  for (let i = 0; i < injects.length; i += 1) {
    const { trigger } = injects[i]!;
    const at = trigger.kind === 'time' ? trigger.at : trigger.kind === 'missed' ? trigger.by : Infinity;
    k.calendar.set(k.timers.inject[i]!, at);
  }
  setClock(k);
  for (let i = 0; i < injects.length; i += 1) {
    const { trigger } = injects[i]!;
    if (trigger.kind === 'time' && trigger.at === 0) release(k, i);
  }
  const { start } = k.tables.structure;
  k.active[0] = 1;
  for (let i = 0; i < start.length; i += 1) enter(k, start[i]!, false);
}

/** Handles what is due next. False when the run is over. */
export function step(k: Kernel): boolean {
  if (k.result !== RESULT.none) return false;
  const timer = k.calendar.first();
  if (timer < 0) {
    k.result = RESULT.stuck;
    return false;
  }
  const at = k.calendar.time[timer]!;
  if (at > HORIZON) {
    k.result = RESULT.horizon;
    return false;
  }
  if (at > k.now) k.rounds = 0;
  k.now = at;
  if (!tooMany(k)) handle(k, timer);
  cascade(k);
  return true;
}

/** One whole run. */
export function run(k: Kernel, chance: Chance, observe?: Observer): void {
  begin(k, chance);
  observe?.(k);
  while (step(k)) observe?.(k);
}

function tooMany(k: Kernel): boolean {
  k.rounds += 1;
  if (k.rounds <= MOST_ROUNDS) return false;
  k.result = RESULT.loop;
  return true;
}

function cascade(k: Kernel): void {
  settle(k);
  while (k.result === RESULT.none && findAutomatic(k)) {
    if (tooMany(k)) return;
    handleAutomatic(k);
    settle(k);
  }
  if (k.result === RESULT.none && k.ratesDirty) rerate(k);
}

function handle(k: Kernel, timer: number): void {
  const { timers } = k;
  if (timer >= timers.deadline) return passDeadline(k, timer - timers.deadline);
  if (timer >= timers.work) return endWork(k, timer - timers.work);
  if (timer === timers.clock) {
    k.woken = k.now;
    setClock(k);
    return;
  }
  const inject = timers.inject.indexOf(timer);
  if (inject >= 0) releaseDue(k, inject);
  else withdrawEffect(k, timers.effect.indexOf(timer));
}

function endWork(k: Kernel, job: number): void {
  setDue(k, job, Infinity);
  if (job >= k.tables.structure.size) {
    endSideWork(k, job);
    return;
  }
  switch (k.tables.structure.kind[job]) {
    case KIND.step:
      endAttempt(k, job, false);
      return;
    case KIND.wait:
      leaveBy(k, job, PORT.done);
      return;
    default:
      k.phase[job] = PHASE.open;
      mark(k.flagged, job);
  }
}

/** Connected, a timeout abandons the state. Unconnected, a decision takes its default; anything else only logs it. */
function passDeadline(k: Kernel, job: number): void {
  setDeadline(k, job, Infinity);
  if (leaveIfOpen(k, job, PORT.timeout)) return;
  const state = k.tables.states[job];
  if (state?.kind !== 'decision' || state.defaultOption === undefined) return;
  leaveByOption(
    k,
    job,
    state.options.findIndex((it) => it.id === state.defaultOption),
  );
}

/** Effective level of every service at this instant, percent. */
export const levelsNow = (k: Kernel): readonly number[] =>
  k.tables.ir.workflow.services.map((_, service) => effectiveLevel(k, service));
