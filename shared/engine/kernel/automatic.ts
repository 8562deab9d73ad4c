import { ENDED, KIND, PHASE, PORT } from './codes';
import { DRAW, drawOption, succeeds } from './draws';
import { release } from './effects';
import { holdsNow } from './guards';
import type { Kernel } from './kernel';
import { unmarkAt } from './marks';
import { settleLevels } from './levels';
import { endSideWork } from './side-work';
import { JOIN_ALL, portOf, type Move } from './structure';
import { follow, leaveBy, leaveByOption, take } from './tokens';
import { endAttempt, finishStep } from './work';

const NOTHING = -1;

/**
 * Part (d) of a cascade: finds the first thing that now happens by itself. Only states that were marked are looked at;
 * a mark stays while its condition may still come true. `handleAutomatic` carries out what was found.
 */
export function findAutomatic(k: Kernel): boolean {
  k.found = NOTHING;
  for (let i = 0; i < k.flagged.length;) {
    const n = k.flagged.list[i]!;
    const verdict = look(k, n);
    if (verdict === HOLDS && (k.found === NOTHING || n < k.found)) k.found = n;
    if (verdict === GONE) unmarkAt(k.flagged, i);
    else i += 1;
  }
  if (k.found !== NOTHING) return true;
  k.foundInject = conditionInject(k);
  return k.foundInject >= 0;
}

export function handleAutomatic(k: Kernel): void {
  if (k.found === NOTHING) release(k, k.foundInject);
  else carryOut(k, k.found);
}

const GONE = 0;
const NOT_NOW = 1;
const HOLDS = 2;

function look(k: Kernel, n: number): number {
  const { structure } = k.tables;
  if (n >= structure.size) return lookAtWorkaround(k, n);
  if (k.active[n] === 0) return GONE;
  const kind = structure.kind[n];
  if (kind === KIND.step) return k.blocked[n]! > 0 || k.failsNow[n] === 1 ? HOLDS : GONE;
  if (kind === KIND.group && k.ended[n] !== ENDED.not) return HOLDS;
  if (kind === KIND.tracks && join(k, n) !== ENDED.not) return HOLDS;
  if (firstOpen(k, structure.automatic[n]!) !== undefined) return HOLDS;
  if (kind === KIND.tracks || kind === KIND.group) return structure.automatic[n]!.length > 0 ? NOT_NOW : GONE;
  const state = k.tables.states[n];
  if (state?.kind === 'wait' && state.until !== undefined) return holdsNow(k, state.until) ? HOLDS : NOT_NOW;
  if (state?.kind === 'decision' || state?.kind === 'gate') {
    if (k.phase[n] !== PHASE.open) return NOT_NOW;
    return canAnswer(k, n) ? HOLDS : NOT_NOW;
  }
  return structure.automatic[n]!.length > 0 ? NOT_NOW : GONE;
}

function firstOpen(k: Kernel, moves: readonly Move[]): Move | undefined {
  for (let i = 0; i < moves.length; i += 1) {
    const { guard } = moves[i]!;
    if (guard === undefined || holdsNow(k, guard)) return moves[i];
  }
  return undefined;
}

function carryOut(k: Kernel, n: number): void {
  const { structure } = k.tables;
  if (n >= structure.size) {
    endSideWork(k, n);
    return;
  }
  switch (structure.kind[n]) {
    case KIND.step:
      if (k.blocked[n]! > 0) finishStep(k, n, false);
      else {
        k.failsNow[n] = 0;
        endAttempt(k, n, true);
      }
      return;
    case KIND.decision:
      leaveByOption(k, n, choose(k, n));
      return;
    case KIND.gate: {
      const state = k.tables.states[n];
      const approval = state?.kind === 'gate' ? (state.approval ?? 1) : 1;
      leaveBy(k, n, succeeds(k, n, approval, DRAW.approval) ? PORT.approved : PORT.rejected);
      return;
    }
    case KIND.wait:
      leaveBy(k, n, PORT.done);
      return;
    default:
  }
  if (structure.kind[n] === KIND.group && k.ended[n] !== ENDED.not) {
    take(k, portOf(structure, n, PORT_OF_END[k.ended[n]!]!), -1, 0);
    return;
  }
  if (structure.kind[n] === KIND.tracks) {
    const joined = join(k, n);
    if (joined !== ENDED.not) {
      take(k, portOf(structure, n, PORT_OF_END[joined]!), -1, 0);
      return;
    }
  }
  const open = firstOpen(k, structure.automatic[n]!);
  if (open !== undefined) follow(k, open, -1, 0);
}

const PORT_OF_END = [PORT.done, PORT.done, PORT.failed, PORT.abandoned];

/** How parallel tracks are left, once they can be. */
function join(k: Kernel, n: number): number {
  const { tracks, joinNeeds } = k.tables.structure;
  const done = k.tracksDone[n]!;
  const bad = k.tracksBad[n]!;
  const all = tracks[n]!;
  if (k.essentialBad[n]! > 0) return ENDED.failed;
  const needed = joinNeeds[n]!;
  if (needed === JOIN_ALL) {
    if (done + bad < all) return ENDED.not;
    return bad === all ? ENDED.failed : ENDED.done;
  }
  if (done >= needed) return ENDED.done;
  return all - bad < needed ? ENDED.failed : ENDED.not;
}

function canAnswer(k: Kernel, n: number): boolean {
  if (k.unanswered[n] === 1) return false;
  const state = k.tables.states[n];
  if (state?.kind !== 'decision') return true;
  for (let o = 0; o < state.options.length; o += 1) if (weightOf(k, n, o) > 0) return true;
  return false;
}

/** Weight of an option that can be chosen now, 0 otherwise. */
function weightOf(k: Kernel, n: number, option: number): number {
  const state = k.tables.states[n];
  if (state?.kind !== 'decision' || k.blockedOption[n]![option]! > 0) return 0;
  const { guard, weight = 1 } = state.options[option]!;
  return guard === undefined || holdsNow(k, guard) ? weight : 0;
}

function choose(k: Kernel, n: number): number {
  const options = k.blockedOption[n]!.length;
  let sum = 0;
  let chosen = -1;
  for (let o = 0; o < options; o += 1) {
    const weight = weightOf(k, n, o);
    sum += weight;
    if (weight > 0 && (chosen < 0 || weight > weightOf(k, n, chosen))) chosen = o;
  }
  if (k.planned) return chosen;
  let rest = drawOption(k, n) * sum;
  for (let o = 0; o < options; o += 1) {
    const weight = weightOf(k, n, o);
    if (weight === 0) continue;
    chosen = o;
    rest -= weight;
    if (rest < 0) break;
  }
  return chosen;
}

/** A manual work-around ends when its service stands as high without it. */
function lookAtWorkaround(k: Kernel, job: number): number {
  if (k.phase[job] === PHASE.none) return GONE;
  if (k.phase[job] !== PHASE.working) return NOT_NOW;
  const at = job - k.tables.structure.size;
  settleLevels(k, false);
  return k.effective[k.tables.workaroundService[at]!]! >= k.tables.workaroundLevel[at]! ? HOLDS : NOT_NOW;
}

function conditionInject(k: Kernel): number {
  const { conditional } = k.tables;
  for (let i = 0; i < conditional.length; i += 1) {
    const { inject, guard } = conditional[i]!;
    if (k.injectState[inject] === 0 && holdsNow(k, guard)) return inject;
  }
  return -1;
}
