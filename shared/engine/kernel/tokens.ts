import { invariant } from '../../basics/assert';
import { workLeft } from '../arithmetic';
import { ENDED, KIND, OUTCOME, PHASE, PORT, RESULT, ZERO } from './codes';
import { holdsNow } from './guards';
import { beginJob } from './jobs';
import type { Kernel } from './kernel';
import { mark } from './marks';
import { withdraw } from './queue-places';
import { endSideWork, startWorkaround } from './side-work';
import { endStay } from './stays';
import { enteredBetween, portOf, type Move } from './structure';
import { setClock, setDeadline, setDue } from './timers';

const OPTION = 100;
const NO_PORT = -1;
const OUTCOME_OF_PORT = [
  OUTCOME.done,
  OUTCOME.failed,
  OUTCOME.timeout,
  OUTCOME.done,
  OUTCOME.failed,
  OUTCOME.cancelled,
];

/** A state ends by its own port. */
export function leaveBy(k: Kernel, n: number, port: number): void {
  invariant(leaveIfOpen(k, n, port), 'a port that is taken leads somewhere');
}

/** A state ends by its own port, where one of the port's conditions holds. False when none does. */
export function leaveIfOpen(k: Kernel, n: number, port: number): boolean {
  const { structure } = k.tables;
  const target = structure.plainTarget[port * structure.size + n]!;
  if (target < 0) return take(k, portOf(structure, n, port), n, port);
  leave(k, n, port, false);
  enter(k, target, false);
  return true;
}

export function leaveByOption(k: Kernel, n: number, option: number): void {
  invariant(take(k, k.tables.structure.options[n]![option]!, n, OPTION + option), 'an option leads somewhere');
}

/** The first candidate whose condition holds. False when there is none. */
export function take(k: Kernel, candidates: readonly Move[], subject: number, port: number): boolean {
  for (let i = 0; i < candidates.length; i += 1) {
    const move = candidates[i]!;
    if (move.guard !== undefined && !holdsNow(k, move.guard)) continue;
    follow(k, move, subject, port);
    return true;
  }
  return false;
}

/** Part (a) of a cascade: states left, then variables, then states entered, in document order. */
export function follow(k: Kernel, move: Move, subject: number, port: number): void {
  if (move.isPlain) {
    leave(k, move.source, move.source === subject ? port : NO_PORT, move.keep);
    set(k, move);
    enter(k, move.target, move.resume);
    return;
  }
  const { structure } = k.tables;
  const { domain } = move;
  const isHistory = structure.kind[move.target] === KIND.history;
  // Read before it is recorded anew: XState resolves a history target when it selects the transition.
  const entered = isHistory ? returnTo(k, move) : move.entered;
  const last = structure.last[domain]!;
  if (structure.hasHistory) for (let n = domain + 1; n < last; n += 1) if (k.active[n] === 1) record(k, n);
  for (let n = domain + 1; n < last; n += 1)
    if (k.active[n] === 1) leave(k, n, n === subject ? port : NO_PORT, move.keep);
  set(k, move);
  for (let i = 0; i < entered.length; i += 1) enter(k, entered[i]!, move.resume);
}

function set(k: Kernel, { sets }: Move): void {
  for (let i = 0; i < sets.length; i += 1) k.variables[sets[i]!.variable] = sets[i]!.value;
}

/** Remembers where a container stood, for the return points inside it. */
function record(k: Kernel, n: number): void {
  const { structure } = k.tables;
  const histories = structure.histories[n]!;
  for (let i = 0; i < histories.length; i += 1) {
    const history = histories[i]!;
    const deep = structure.deep[history] === 1;
    let length = 0;
    for (let inside = n + 1; inside < structure.last[n]!; inside += 1) {
      if (k.active[inside] === 0) continue;
      const counts = deep ? structure.children[inside]!.length === 0 : structure.parent[inside] === n;
      if (counts) k.recorded[history]![length++] = inside;
    }
    k.recordedLength[history] = length;
  }
}

function returnTo(k: Kernel, move: Move): Int32Array {
  const { structure } = k.tables;
  const length = k.recordedLength[move.target]!;
  if (length >= 0) return enteredBetween(structure, move.domain, [...k.recorded[move.target]!.subarray(0, length)]);
  const named = structure.initial[move.target]!;
  return enteredBetween(structure, move.domain, [
    named >= 0 ? named : structure.initial[structure.parent[move.target]!]!,
  ]);
}

/** `port` is the way out of this very state; NO_PORT where another state is the reason. */
function leave(k: Kernel, n: number, port: number, keep: boolean): void {
  const own = port !== NO_PORT;
  const { tables } = k;
  const { structure } = tables;
  k.active[n] = 0;
  if (structure.ends[n] !== ENDED.not) endContainer(k, structure.parent[n]!, ENDED.not);
  if (structure.kind[n] === KIND.synthetic) return;
  k.everLeft[n] = 1;
  const working = k.phase[n] !== PHASE.none;
  if (own) {
    setOutcome(k, n, port >= OPTION ? OUTCOME.done : OUTCOME_OF_PORT[port]!);
    if (tables.concludes[n] === 1) conclude(k, n, port);
  } else if (working && !keep) setOutcome(k, n, OUTCOME.cancelled);
  if (!working) return;
  if (keep && !own && structure.kind[n] === KIND.step) {
    k.keptAttempt[n] = k.attempt[n]!;
    k.keptFull[n] = k.full[n]!;
    k.keptLeft[n] = k.phase[n] === PHASE.working ? workLeft(k.left[n]!, k.now, k.since[n]!, k.rate[n]!) : -1;
  }
  withdraw(k, n);
  endStay(k, n);
  k.phase[n] = PHASE.none;
  k.failsNow[n] = 0;
  setDue(k, n, Infinity);
  if (tables.anyDeadline) setDeadline(k, n, Infinity);
  mark(k.releasing, n);
}

const satisfies = (outcome: number): boolean => outcome === OUTCOME.done || outcome === OUTCOME.skipped;

/** An outcome that satisfies prerequisites, or no longer does, changes what other steps lack. */
function setOutcome(k: Kernel, n: number, outcome: number): void {
  const before = satisfies(k.outcome[n]!);
  const after = satisfies(outcome);
  k.outcome[n] = outcome;
  if (outcome === OUTCOME.done) k.doneAt[n] = k.now;
  if (before === after) return;
  const { start, values } = k.tables.before;
  for (let i = start[n]!; i < start[n + 1]!; i += 1) {
    const waiting = values[i]!;
    k.lacks[waiting]! += after ? -1 : 1;
    if (!after) mark(k.unready, waiting);
    else if (k.lacks[waiting] === 0) mark(k.ready, waiting);
  }
}

/** What ending a state this way does beyond the machine. */
function conclude(k: Kernel, n: number, port: number): void {
  const { tables } = k;
  const state = tables.states[n];
  if (state === undefined) return;
  if (state.kind === 'step' && port === PORT.done) restore(k, n);
  if (state.kind === 'decision' && port >= OPTION) {
    const option = state.options[port - OPTION]!;
    const lost = option.dataLoss;
    if (lost !== undefined)
      for (let i = 0; i < lost.length; i += 1) loseData(k, serviceOf(k, lost[i]!.service), lost[i]!.age);
    markZero(k, option.marks ?? state.marks);
  } else if ((state.kind === 'step' && port === PORT.done) || (state.kind === 'gate' && port === PORT.approved))
    markZero(k, state.marks);
}

const serviceOf = (k: Kernel, key: string): number => k.tables.ir.workflow.services.findIndex((it) => it.key === key);

function restore(k: Kernel, n: number): void {
  const { tables } = k;
  const restores = tables.restores[n]!;
  for (let i = 0; i < restores.length; i += 1) {
    const { service, level, age } = restores[i]!;
    k.own[service] = Math.max(k.own[service]!, level);
    // Restoring without a figure restores no data: a stale copy costs nothing then.
    if (age !== undefined) loseData(k, service, k.dataAge[service]! >= 0 ? k.dataAge[service]! : age);
    k.levelsDirty = true;
  }
  const sets = tables.sets[n]!;
  for (let i = 0; i < sets.length; i += 1) {
    k.own[sets[i]!.service] = sets[i]!.level;
    k.levelsDirty = true;
  }
  if (tables.startsWorkaround[n]! >= 0) startWorkaround(k, tables.startsWorkaround[n]!);
  if (tables.stopsWorkaround[n]! >= 0) endSideWork(k, tables.stopsWorkaround[n]!);
}

function loseData(k: Kernel, service: number, age: number): void {
  if (age > k.dataLoss[service]!) k.dataLoss[service] = age;
}

function markZero(k: Kernel, point: 'detection' | 'declaration' | undefined): void {
  if (point === undefined || k.zero[ZERO[point]] !== Infinity) return;
  k.zero[ZERO[point]] = k.now;
  setClock(k);
}

export function enter(k: Kernel, n: number, resume: boolean): void {
  const { structure } = k.tables;
  const kind = structure.kind[n]!;
  k.active[n] = 1;
  if (k.ended[n] !== ENDED.not) endContainer(k, n, ENDED.not);
  const ends = structure.ends[n]!;
  if (ends !== ENDED.not) {
    const container = structure.parent[n]!;
    if (container === 0) k.result = resultOf(k, n);
    else {
      endContainer(k, container, ends);
      mark(k.flagged, structure.kind[container] === KIND.track ? structure.parent[container]! : container);
    }
  }
  if (kind === KIND.synthetic) return;
  let kept = -1;
  if (structure.hasHistory) {
    if (resume) kept = k.keptAttempt[n]!;
    k.keptAttempt[n] = -1;
  }
  if (kept < 0) k.visit[n]! += 1;
  if (kind === KIND.step) setOutcome(k, n, OUTCOME.none);
  if (structure.automatic[n]!.length > 0) mark(k.flagged, n);
  beginJob(k, n, kept);
}

/** A group or track is over, or under way again; parallel tracks count theirs. */
function endContainer(k: Kernel, container: number, ends: number): void {
  const { structure } = k.tables;
  const before = k.ended[container]!;
  k.ended[container] = ends;
  if (structure.kind[container] !== KIND.track || before === ends) return;
  if (before !== ENDED.not) countTrack(k, container, before, -1);
  if (ends !== ENDED.not) countTrack(k, container, ends, 1);
}

function countTrack(k: Kernel, track: number, ended: number, by: 1 | -1): void {
  const { parent, essential } = k.tables.structure;
  const tracks = parent[track]!;
  if (ended === ENDED.done) k.tracksDone[tracks]! += by;
  else {
    k.tracksBad[tracks]! += by;
    k.essentialBad[tracks]! += by * essential[track]!;
  }
}

function resultOf(k: Kernel, n: number): number {
  const state = k.tables.states[n];
  if (state?.kind === 'end') return RESULT[state.outcome];
  return k.tables.structure.ends[n] === ENDED.abandoned ? RESULT.abandoned : RESULT.failed;
}
