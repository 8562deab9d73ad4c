import { invariant } from '../../basics/assert';
import { workLeft } from '../arithmetic';
import { activate, deactivate, nextActive } from './activity';
import { doubles, fixed, ints } from './arena';
import { tablesAtWork } from './at-work';
import { conclude, OPTION } from './conclude';
import { ENDED, KIND, OUTCOME, PHASE, PORT, PORTS, RESULT, RESULTS, codeOf } from './codes';
import { holds } from './guards';
import { beginJob } from './jobs';
import { join } from './joins';
import * as at from './layout';
import { mark } from './marks';
import { setDone, setOutcome } from './outcomes';
import { withdraw } from './queue-places';
import { record, returnTo } from './return-points';
import { endStay } from './stays';
import { setDeadline, setDue } from './timers';

const NO_PORT = -1;

/** A state ends by its own port. */
export const leaveBy = (r: number, port: number): void => {
  if (!leaveIfOpen(r, port)) leadNowhere();
};

export const leadNowhere = (): void => invariant(false, 'a port that is taken leads somewhere');

/** A state ends by its own port, where one of the port's conditions holds. False when none does. */
export const leaveIfOpen = (r: number, port: number): boolean => {
  const target = port < at.PLAIN_PORTS ? fixed[r + at.plainTarget + port]! : 0;
  if (target === 0) return takePort(r, port);
  if (fixed[r + at.kind] === KIND.step) leaveStep(r, port);
  else leave(r, port, false);
  // A synthetic end is nothing but what it says of the container, which is that of the state that was left.
  const ends = target & at.ENDS;
  if (ends === 0) enter(target, false);
  else {
    activate(target - ends);
    reachEnd(fixed[r + at.parent]!, ends);
  }
  return true;
};

/** A container is left because of an end inside of it; no job of its own ends by that. */
export const leaveAtEnd = (r: number, port: number): void => {
  const row = fixed[at.ports]! + at.placeOf(r) * PORTS + port;
  take(fixed[row]!, fixed[row + 1]!, NO_PORT, 0);
};

const takePort = (r: number, port: number): boolean => {
  const row = fixed[at.ports]! + at.placeOf(r) * PORTS + port;
  return take(fixed[row]!, fixed[row + 1]!, r, port);
};

export const leaveByOption = (r: number, option: number): void => {
  const row = fixed[r + at.optionMoves]! + option;
  if (!take(fixed[row]!, fixed[row + 1]!, r, OPTION + option)) leadNowhere();
};

/** The first of the moves from `from` up to `to` whose condition holds. False when there is none. */
const take = (from: number, to: number, subject: number, port: number): boolean => {
  const open = firstOpen(from, to);
  if (open === 0) return false;
  follow(open, subject, port);
  return true;
};

/** The first of these moves whose condition holds, or 0. */
export const firstOpen = (from: number, to: number): number => {
  for (let m = from; m < to; m += at.MOVE) {
    const guard = fixed[m + at.guard]!;
    if (guard === 0 || holds(guard)) return m;
  }
  return 0;
};

/** Part (a) of a cascade: states left, then variables, then states entered, in document order. */
export const follow = (m: number, subject: number, port: number): void => {
  const traits = fixed[m + at.moveTraits]!;
  const keep = (traits & at.KEEPS_WORK) !== 0;
  const resume = (traits & at.RESUMES) !== 0;
  if ((traits & at.PLAIN_MOVE) !== 0) {
    const source = fixed[m + at.source]!;
    leave(source, source === subject ? port : NO_PORT, keep);
    if ((traits & at.SETS) !== 0) set(m);
    enter(fixed[m + at.target]!, resume);
    return;
  }
  // Read before it is recorded anew: XState resolves a history target when it selects the transition.
  if ((traits & at.TO_HISTORY) !== 0) findReturn(m);
  const domain = fixed[m + at.domain]!;
  if (fixed[at.hasHistory] === 1) recordInside(domain);
  leaveInside(m, subject, port);
  if ((traits & at.SETS) !== 0) set(m);
  if ((traits & at.TO_HISTORY) !== 0) enterReturn(resume);
  else {
    const end = fixed[m + at.enteredEnd]!;
    for (let i = fixed[m + at.entered]!; i < end; i += 1) enter(fixed[i]!, resume);
  }
};

/**
 * All active states inside of the domain of a move, in document order: a word of them at a time, see `activity.ts`. Most of
 * what is left when a run ends are tracks and the ends inside of them: nothing ends with those, and what an end said of its
 * container means nothing until that is entered anew.
 */
const leaveInside = (m: number, subject: number, port: number): void => {
  const keep = (fixed[m + at.moveTraits]! & at.KEEPS_WORK) !== 0;
  const domain = fixed[m + at.domain]!;
  const first = at.placeOf(domain) + 1;
  const last = at.placeOf(fixed[domain + at.last]!);
  const list = fixed[at.activity]!;
  const passive = fixed[at.passive]!;
  for (let word = first >> 5; word << 5 < last; word += 1) {
    let bits = ints[list + word]!;
    if (word === first >> 5) bits &= -1 << (first & 31);
    if (word === last >> 5) bits &= ~(-1 << (last & 31));
    ints[list + word]! &= ~bits;
    bits &= ~fixed[passive + word]!;
    while (bits !== 0) {
      const r = at.recordOf((word << 5) + 31 - Math.clz32(bits & -bits));
      bits &= bits - 1;
      leaveInactive(r, r === subject ? port : NO_PORT, keep);
    }
  }
  if (ints[domain + at.ended] !== ENDED.not) endContainer(domain, ENDED.not);
};

export const set = (m: number): void => {
  const { sets } = tablesAtWork().moves[fixed[m + at.nth]!]!;
  for (let i = 0; i < sets.length; i += 1) doubles[fixed[at.variables]! + sets[i]!.variable] = sets[i]!.value;
};

/** Where a return point leads, between `findReturn` and `enterReturn`. */
const returning: { to: Int32Array } = { to: new Int32Array() };

export const findReturn = (m: number): void => {
  returning.to = returnTo(tablesAtWork().moves[fixed[m + at.nth]!]!);
};

export const enterReturn = (resume: boolean): void => {
  for (const n of returning.to) enter(at.recordOf(n), resume);
};

export const recordInside = (domain: number): void => {
  const last = fixed[domain + at.last]!;
  for (let r = nextActive(domain + at.STRIDE, last); r < last; r = nextActive(r + at.STRIDE, last)) record(r);
};

/** `port` is the way out of this very state; NO_PORT where another state is the reason. */
const leave = (r: number, port: number, keep: boolean): void => {
  deactivate(r);
  leaveInactive(r, port, keep);
};

/** What leaving a state comes to, once it is no longer active. */
const leaveInactive = (r: number, port: number, keep: boolean): void => {
  const kind = fixed[r + at.kind]!;
  if (kind >= KIND.end) {
    endContainer(fixed[r + at.parent]!, ENDED.not);
    if (kind === KIND.synthetic) return;
  }
  ints[r + at.facts]! |= at.EVER_LEFT;
  const phase = ints[r + at.phase];
  if (port !== NO_PORT) {
    setOutcome(r, outcomeOf(port));
    if ((fixed[r + at.traits]! & at.CONCLUDES) !== 0) conclude(r, port);
  } else if (phase !== PHASE.none && !keep) setOutcome(r, OUTCOME.cancelled);
  if (phase === PHASE.none) return;
  if (keep && port === NO_PORT && kind === KIND.step) keepWork(r);
  giveUp(r, ints[r + at.facts]!);
};

/** What `leave` does for a step that is left by its own port: the common case. */
const leaveStep = (r: number, port: number): void => {
  deactivate(r);
  // It has had no outcome since it was entered.
  if (port === PORT.done) setDone(r);
  else ints[r + at.outcome] = outcomeOf(port);
  if ((fixed[r + at.traits]! & at.CONCLUDES) !== 0) conclude(r, port);
  giveUp(r, ints[r + at.facts]! | at.EVER_LEFT);
};

/** The job of a state ends; `facts` of it. */
const giveUp = (r: number, facts: number): void => {
  withdraw(r);
  endStay(r);
  ints[r + at.phase] = PHASE.none;
  ints[r + at.facts] = facts & ~at.FAILS_NOW;
  if ((facts & (at.IS_DUE | at.HAS_DEADLINE)) !== 0) clearTimers(r);
  mark(at.releasing, r);
};

const clearTimers = (r: number): void => {
  setDue(r, Infinity);
  setDeadline(r, Infinity);
};

const keepWork = (r: number): void => {
  const half = r >> 1;
  ints[r + at.keptAttempt] = ints[r + at.attempt]!;
  ints[r + at.facts]! &= ~at.KEEPS;
  if (ints[r + at.phase] !== PHASE.working) return;
  ints[r + at.facts]! |= at.KEEPS;
  const pace = doubles[half + at.rate]!;
  doubles[half + at.resumes] = workLeft(doubles[half + at.left]!, doubles[at.now]!, doubles[half + at.since]!, pace);
};

/** Ports in the order of `PORT`: done, failed, timeout, approved, rejected, abandoned; then options. */
const outcomeOf = (port: number): number => {
  if (port < at.PLAIN_PORTS) return port + 1;
  if (port >= OPTION) return OUTCOME.done;
  return port === 3 ? OUTCOME.done : port === 4 ? OUTCOME.failed : OUTCOME.cancelled;
};

export const enter = (r: number, resume: boolean): void => {
  const kind = fixed[r + at.kind]!;
  activate(r);
  if (kind >= KIND.end) {
    const container = fixed[r + at.parent]!;
    if (container === at.FIRST) ints[at.result] = resultOfEnd(r, fixed[r + at.ends]!);
    else reachEnd(container, fixed[r + at.ends]!);
    if (kind === KIND.synthetic) return;
  }
  let kept = -1;
  if (kind === KIND.step) {
    if (resume) kept = ints[r + at.keptAttempt]!;
    ints[r + at.keptAttempt] = -1;
    if (kept < 0) ints[r + at.visit]! += 1;
    setOutcome(r, OUTCOME.none);
  } else {
    if (ints[r + at.ended] !== ENDED.not) endContainer(r, ENDED.not);
    ints[r + at.visit]! += 1;
  }
  if ((fixed[r + at.traits]! & at.HAS_AUTOMATIC) !== 0) mark(at.flagged, r);
  beginJob(r, kept);
};

const reachEnd = (container: number, ends: number): void => {
  const before = ints[container + at.ended]!;
  ints[container + at.ended] = ends;
  if (fixed[container + at.kind] !== KIND.track) {
    mark(at.flagged, container);
    return;
  }
  const tracks = fixed[container + at.parent]!;
  if (before !== ends) {
    if (before !== ENDED.not) countTrack(container, before, -1);
    countTrack(container, ends, 1);
  }
  if (join(tracks) !== ENDED.not) mark(at.flagged, tracks);
};

/** A group or track is over, or under way again; parallel tracks count theirs. */
export const endContainer = (container: number, ends: number): void => {
  const before = ints[container + at.ended]!;
  ints[container + at.ended] = ends;
  if (fixed[container + at.kind] !== KIND.track || before === ends) return;
  if (before !== ENDED.not) countTrack(container, before, -1);
  if (ends !== ENDED.not) countTrack(container, ends, 1);
};

const countTrack = (track: number, ended: number, by: 1 | -1): void => {
  const tracks = fixed[track + at.parent]!;
  if (ended === ENDED.done) ints[tracks + at.tracksDone]! += by;
  else {
    ints[tracks + at.tracksBad]! += by;
    if ((fixed[track + at.traits]! & at.ESSENTIAL) !== 0) ints[tracks + at.essentialBad]! += by;
  }
};

export const resultOfEnd = (r: number, ends: number): number => {
  const state = tablesAtWork().states[at.placeOf(r)];
  if (state?.kind === 'end') return codeOf(RESULTS, state.outcome);
  return ends === ENDED.abandoned ? RESULT.abandoned : RESULT.failed;
};
