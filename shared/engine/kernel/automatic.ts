import { DRAW, ENDED, KIND, PHASE, PORT } from './codes';
import { drawOption, succeeds } from './draws';
import { release } from './effects';
import { holds, holdsNow } from './guards';
import { isActive } from './activity';
import { doubles, fixed, ints, shares } from './arena';
import { tablesAtWork } from './at-work';
import * as at from './layout';
import { placeIn, unmarkAt } from './marks';
import { settleLevels } from './levels';
import { endSideWork } from './side-work';
import { join } from './joins';
import { firstOpen, follow, leaveAtEnd, leaveBy, leaveByOption } from './tokens';
import { endAttempt, finishStep } from './work';

const NOTHING = -1;

/**
 * Part (d) of a cascade: finds the first thing that now happens by itself. Only states that were marked are looked at;
 * a mark stays while its condition may still come true. `handleAutomatic` carries out what was found.
 */
export const findAutomatic = (): boolean => {
  let found = NOTHING;
  for (let i = 0; i < ints[at.flagged]!;) {
    const r = ints[placeIn(at.flagged, i)]!;
    const verdict = look(r);
    if (verdict === HOLDS && (found === NOTHING || r < found)) found = r;
    if (verdict === GONE) unmarkAt(at.flagged, i);
    else i += 1;
  }
  ints[at.found] = found;
  if (found !== NOTHING) return true;
  if (fixed[at.conditions] === fixed[at.conditionsEnd] || standAsTheyDid()) return false;
  const inject = conditionInject();
  ints[at.foundInject] = inject;
  return inject >= 0;
};

/** No condition of an inject can hold now that did not before: they ask for levels alone, which are the same. */
const standAsTheyDid = (): boolean =>
  fixed[at.conditionsByLevel] === 1 &&
  ints[at.levelsDirty] === 0 &&
  ints[at.levelsSettled] === ints[at.conditionsSettled];

export const handleAutomatic = (): void => {
  if (ints[at.found] === NOTHING) release(ints[at.foundInject]!);
  else carryOut(ints[at.found]!);
};

const GONE = 0;
const NOT_NOW = 1;
const HOLDS = 2;

const look = (r: number): number => {
  if (r >= fixed[at.states]!) return lookAtWorkaround(r);
  if (!isActive(r)) return GONE;
  const kind = fixed[r + at.kind];
  if (kind === KIND.step) return ints[r + at.blocked]! > 0 || failsNow(r) ? HOLDS : GONE;
  if (kind === KIND.group && ints[r + at.ended] !== ENDED.not) return HOLDS;
  if (kind === KIND.tracks && join(r) !== ENDED.not) return HOLDS;
  return lookAtConditions(r);
};

const lookAtConditions = (r: number): number => {
  const kind = fixed[r + at.kind]!;
  const hasAutomatic = (fixed[r + at.traits]! & at.HAS_AUTOMATIC) !== 0;
  if (hasAutomatic && firstOpenOf(r) !== 0) return HOLDS;
  if (kind === KIND.tracks || kind === KIND.group) return hasAutomatic ? NOT_NOW : GONE;
  if (kind === KIND.wait && fixed[r + at.until]! > 0) return holds(fixed[r + at.until]!) ? HOLDS : NOT_NOW;
  if (kind === KIND.decision || kind === KIND.gate)
    return ints[r + at.phase] === PHASE.open && canAnswer(r) ? HOLDS : NOT_NOW;
  return hasAutomatic ? NOT_NOW : GONE;
};

const failsNow = (r: number): boolean => (ints[r + at.facts]! & at.FAILS_NOW) !== 0;
const firstOpenOf = (r: number): number => firstOpen(fixed[r + at.automatic]!, fixed[r + at.automaticEnd]!);

const carryOut = (r: number): void => {
  if (r >= fixed[at.states]!) {
    endSideWork(r);
    return;
  }
  switch (fixed[r + at.kind]) {
    case KIND.step:
      if (ints[r + at.blocked]! > 0) finishStep(r, false);
      else {
        ints[r + at.facts]! &= ~at.FAILS_NOW;
        endAttempt(r, true);
      }
      return;
    case KIND.decision:
      // Made whole here: what comes back from JavaScript may be any number.
      leaveByOption(r, choose(r) | 0);
      return;
    case KIND.gate:
      leaveBy(r, approves(r) ? PORT.approved : PORT.rejected);
      return;
    case KIND.wait:
      leaveBy(r, PORT.done);
      return;
    default:
      leaveContainer(r);
  }
};

export const approves = (r: number): boolean => {
  const state = tablesAtWork().states[at.placeOf(r)];
  return succeeds(r, state?.kind === 'gate' ? (state.approval ?? 1) : 1, DRAW.approval);
};

/** A container whose end is reached is left by it; any other state by the first of its automatic ways that is open. */
const leaveContainer = (r: number): void => {
  const kind = fixed[r + at.kind]!;
  const ended = kind === KIND.group ? ints[r + at.ended]! : kind === KIND.tracks ? join(r) : ENDED.not;
  if (ended !== ENDED.not) {
    leaveAtEnd(r, ended === ENDED.done ? PORT.done : ended === ENDED.failed ? PORT.failed : PORT.abandoned);
    return;
  }
  const open = firstOpenOf(r);
  if (open !== 0) follow(open, NOTHING, 0);
};

export const canAnswer = (r: number): boolean => {
  if ((ints[r + at.facts]! & at.UNANSWERED) !== 0) return false;
  const state = tablesAtWork().states[at.placeOf(r)];
  if (state?.kind !== 'decision') return true;
  for (let o = 0; o < state.options.length; o += 1) if (weightOf(r, o) > 0) return true;
  return false;
};

/** Weight of an option that can be chosen now, 0 otherwise. */
const weightOf = (r: number, option: number): number => {
  const state = tablesAtWork().states[at.placeOf(r)];
  if (state?.kind !== 'decision' || ints[fixed[r + at.options]! + option]! > 0) return 0;
  const { guard, weight = 1 } = state.options[option]!;
  return guard === undefined || holdsNow(guard) ? weight : 0;
};

export const choose = (r: number): number => {
  const options = tablesAtWork().structure.options[at.placeOf(r)]!.length;
  let sum = 0;
  let chosen = -1;
  for (let o = 0; o < options; o += 1) {
    const weight = weightOf(r, o);
    sum += weight;
    if (weight > 0 && (chosen < 0 || weight > weightOf(r, chosen))) chosen = o;
  }
  if (ints[at.planned] === 1) return chosen;
  let rest = drawOption(r) * sum;
  for (let o = 0; o < options; o += 1) {
    const weight = weightOf(r, o);
    if (weight === 0) continue;
    chosen = o;
    rest -= weight;
    if (rest < 0) break;
  }
  return chosen;
};

/** A manual work-around ends when its service stands as high without it. */
const lookAtWorkaround = (r: number): number => {
  const phase = ints[r + at.phase];
  if (phase === PHASE.none) return GONE;
  if (phase !== PHASE.working) return NOT_NOW;
  settleLevels(false);
  return doubles[fixed[r + at.lifts]! + at.effective]! >= shares[(r >> 1) + at.liftLevel]! ? HOLDS : NOT_NOW;
};

const conditionInject = (): number => {
  const end = fixed[at.conditionsEnd]!;
  for (let i = fixed[at.conditions]!; i < end; i += 2)
    if (ints[fixed[at.injects]! + fixed[i]!] === 0 && holds(fixed[i + 1]!)) return fixed[i]!;
  ints[at.conditionsSettled] = ints[at.levelsSettled]!;
  return NOTHING;
};
