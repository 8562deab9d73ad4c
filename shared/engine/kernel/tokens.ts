import { invariant } from '../../basics/assert';
import { workLeft } from '../arithmetic';
import { isActive, setActive } from './activity';
import { doubles, fixed, ints } from './arena';
import { tablesAtWork } from './at-work';
import { conclude, OPTION } from './conclude';
import { ENDED, KIND, OUTCOME, PHASE, RESULT, RESULTS, codeOf } from './codes';
import { holdsNow } from './guards';
import { beginJob } from './jobs';
import { join } from './joins';
import * as at from './layout';
import { mark } from './marks';
import { setOutcome } from './outcomes';
import { withdraw } from './queue-places';
import { record, returnTo } from './return-points';
import { endStay } from './stays';
import { portOf, type Move } from './structure';
import { setDeadline, setDue } from './timers';

const NO_PORT = -1;

/** A state ends by its own port. */
export const leaveBy = (r: number, port: number): void => {
  if (!leaveIfOpen(r, port)) invariant(false, 'a port that is taken leads somewhere');
};

/** A state ends by its own port, where one of the port's conditions holds. False when none does. */
export const leaveIfOpen = (r: number, port: number): boolean => {
  const target = port < at.PLAIN_PORTS ? fixed[r + at.plainTarget + port]! : 0;
  if (target === 0) return take(portOf(tablesAtWork().structure, at.placeOf(r), port), r, port);
  if (fixed[r + at.kind] === KIND.step) leaveStep(r, port);
  else leave(r, port, false);
  // A synthetic end is nothing but what it says of the container, which is that of the state that was left.
  const ends = target & at.ENDS;
  if (ends === 0) enter(target, false);
  else {
    setActive(target - ends, 1);
    reachEnd(fixed[r + at.parent]!, ends);
  }
  return true;
};

export const leaveByOption = (r: number, option: number): void => {
  const { options } = tablesAtWork().structure;
  invariant(take(options[at.placeOf(r)]![option]!, r, OPTION + option), 'an option leads somewhere');
};

/** The first candidate whose condition holds. False when there is none. */
export const take = (candidates: readonly Move[], subject: number, port: number): boolean => {
  for (let i = 0; i < candidates.length; i += 1) {
    const move = candidates[i]!;
    if (move.guard !== undefined && !holdsNow(move.guard)) continue;
    follow(move, subject, port);
    return true;
  }
  return false;
};

/** Part (a) of a cascade: states left, then variables, then states entered, in document order. */
export const follow = (move: Move, subject: number, port: number): void => {
  if (move.isPlain) {
    const source = at.recordOf(move.source);
    leave(source, source === subject ? port : NO_PORT, move.keep);
    set(move);
    enter(at.recordOf(move.target), move.resume);
    return;
  }
  const { structure } = tablesAtWork();
  const isHistory = structure.kind[move.target] === KIND.history;
  // Read before it is recorded anew: XState resolves a history target when it selects the transition.
  const entered = isHistory ? returnTo(move) : move.entered;
  const domain = at.recordOf(move.domain);
  const last = fixed[domain + at.last]!;
  if (structure.hasHistory) for (let r = domain + at.STRIDE; r < last; r += at.STRIDE) if (isActive(r)) record(r);
  for (let r = domain + at.STRIDE; r < last; r += at.STRIDE)
    if (isActive(r)) leave(r, r === subject ? port : NO_PORT, move.keep);
  set(move);
  for (let i = 0; i < entered.length; i += 1) enter(at.recordOf(entered[i]!), move.resume);
};

const set = ({ sets }: Move): void => {
  for (let i = 0; i < sets.length; i += 1) doubles[fixed[at.variables]! + sets[i]!.variable] = sets[i]!.value;
};

/** `port` is the way out of this very state; NO_PORT where another state is the reason. */
const leave = (r: number, port: number, keep: boolean): void => {
  setActive(r, 0);
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
  setActive(r, 0);
  setOutcome(r, outcomeOf(port));
  if ((fixed[r + at.traits]! & at.CONCLUDES) !== 0) conclude(r, port);
  giveUp(r, ints[r + at.facts]! | at.EVER_LEFT);
};

/** The job of a state ends; `facts` of it. */
const giveUp = (r: number, facts: number): void => {
  withdraw(r);
  endStay(r);
  ints[r + at.phase] = PHASE.none;
  ints[r + at.facts] = facts & ~at.FAILS_NOW;
  if ((facts & (at.IS_DUE | at.HAS_DEADLINE)) !== 0) {
    setDue(r, Infinity);
    setDeadline(r, Infinity);
  }
  mark(at.releasing, r);
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
  setActive(r, 1);
  if (kind >= KIND.end) {
    const container = fixed[r + at.parent]!;
    if (container === at.FIRST) ints[at.result] = resultOf(r, fixed[r + at.ends]!);
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

const resultOf = (r: number, ends: number): number => {
  const state = tablesAtWork().states[at.placeOf(r)];
  if (state?.kind === 'end') return codeOf(RESULTS, state.outcome);
  return ends === ENDED.abandoned ? RESULT.abandoned : RESULT.failed;
};
