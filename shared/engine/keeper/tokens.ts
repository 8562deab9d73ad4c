import { invariant } from '../../basics/assert';
import { ROOT } from '../../compile/ir';
import { eventOf } from '../../compile/ports';
import type { StepOutcome, ZeroPoint } from '../../model/guard';
import type { Decision, Step } from '../../model/state';
import { workLeft } from '../arithmetic';
import type { MachineEffect } from '../machine-port';

import { worldOf } from './world';
import { jobFor } from './jobs';
import { nodeOf, orderOf, type Keeper } from './keeper';
import { withdraw } from './withdraw';
import { endSideWork, startWorkaround } from './side-work';
import { tellWork, tellWorkOver } from './tell';

/** The state that a transition is about, how it ended and by which way out. */
interface Subject {
  readonly id: string;
  /** Absent for groups and tracks: nobody works in them. */
  readonly outcome?: StepOutcome;
  readonly port?: string;
}

/** The machine takes the one transition that is enabled for `event`. False when there is none. */
export function send(k: Keeper, event: string, subject?: Subject): boolean {
  const effects = k.machine.send(event, worldOf(k));
  if (effects === undefined) return false;
  follow(k, effects, subject);
  return true;
}

/** A state ends by its own port. */
export function leaveBy(k: Keeper, id: string, port: string, outcome: StepOutcome): void {
  invariant(leaveIfOpen(k, id, port, outcome), `${id} can be left by ${port}`);
}

/** A state ends by its own port, where one of the port's conditions holds. False when none does. */
export function leaveIfOpen(k: Keeper, id: string, port: string, outcome: StepOutcome): boolean {
  const state = nodeOf(k, id).state;
  invariant(state, `${id} is drawn`);
  return send(k, eventOf(state, port), { id, outcome, port });
}

/** Part (a) of a cascade: states left, then variables, then states entered, in document order. */
export function follow(k: Keeper, effects: readonly MachineEffect[], subject?: Subject): void {
  const keep = effects.some((it) => it.type === 'keep');
  const resume = effects.some((it) => it.type === 'resume');
  for (const id of inOrder(k, effects, 'leave')) leave(k, id, subject, keep);
  for (const it of effects) {
    if (it.type !== 'set') continue;
    k.state.variables[it.variable] = it.value;
    k.changes.push({ kind: 'variable', variable: it.variable, value: it.value });
  }
  for (const id of inOrder(k, effects, 'enter')) enter(k, id, resume);
}

const inOrder = (k: Keeper, effects: readonly MachineEffect[], type: 'enter' | 'leave'): readonly string[] =>
  effects.flatMap((it) => (it.type === type ? [it.id] : [])).toSorted((a, b) => orderOf(k, a) - orderOf(k, b));

function leave(k: Keeper, id: string, subject: Subject | undefined, keep: boolean): void {
  const { state } = k;
  const node = nodeOf(k, id);
  state.active = state.active.filter((it) => it !== id);
  if (node.outcome !== undefined && node.parent !== undefined) delete state.ended[node.parent];
  if (node.state === undefined) return;
  state.left[id] = true;
  const job = state.jobs[id];
  const own = subject?.id === id ? subject : undefined;
  const outcome = own?.outcome ?? (job === undefined || keep ? undefined : 'cancelled');
  const port = own?.port;
  k.changes.push({ kind: 'left', state: id, ...(outcome && { outcome }), ...(port !== undefined && { port }) });
  if (outcome !== undefined) state.outcomes[id] = outcome;
  if (own !== undefined) conclude(k, own);
  if (job === undefined) return;
  if (job.kind === 'step') state.attempts[id] = job.attempt;
  if (keep && own === undefined && job.kind === 'step') {
    const left = job.phase === 'working' ? workLeft(job.left, state.now, job.since, job.rate) : null;
    const { attempt, started, planned, full } = job;
    state.kept[id] = { attempt, started, planned, left, full };
  }
  delete state.jobs[id];
  withdraw(k, id);
  k.releasing.push(id);
  tellWorkOver(k, id);
}

/** What ending a state this way does beyond the machine: services, data lost, zero points, work-arounds. */
function conclude(k: Keeper, { id, outcome, port }: Subject): void {
  const state = nodeOf(k, id).state;
  if (state?.kind === 'step' && outcome === 'done') restore(k, state);
  if (state?.kind === 'decision' && port !== undefined) choose(k, state, port);
  else if ((state?.kind === 'step' && outcome === 'done') || (state?.kind === 'gate' && port === 'approved'))
    mark(k, state.marks);
}

function restore(k: Keeper, step: Step): void {
  for (const { service, level, dataLoss } of step.restores ?? []) {
    k.state.levels[service] = Math.max(k.state.levels[service] ?? 100, level);
    // Restoring without a figure restores no data: a stale copy costs nothing then.
    if (dataLoss !== undefined) loseData(k, service, k.state.dataAge[service] ?? dataLoss);
  }
  for (const { service, level } of step.sets ?? []) k.state.levels[service] = level;
  if (step.startsWorkaround !== undefined) startWorkaround(k, step.startsWorkaround);
  if (step.stopsWorkaround !== undefined) endSideWork(k, step.stopsWorkaround);
}

function choose(k: Keeper, decision: Decision, port: string): void {
  const option = decision.options.find((it) => it.id === port);
  for (const { service, age } of option?.dataLoss ?? []) loseData(k, service, age);
  if (option !== undefined) mark(k, option.marks ?? decision.marks);
}

/** Data loss of a service is the worst of everything restored and chosen. */
function loseData(k: Keeper, service: string, age: number): void {
  if (age <= (k.state.dataLoss[service] ?? -1)) return;
  k.state.dataLoss[service] = age;
  k.changes.push({ kind: 'data-loss', service, age });
}

function mark(k: Keeper, point: ZeroPoint | undefined): void {
  if (point === undefined || k.state.zeroPoints[point] !== undefined) return;
  k.state.zeroPoints[point] = k.state.now;
  k.changes.push({ kind: 'zero-point', point });
}

function enter(k: Keeper, id: string, resume: boolean): void {
  const { state } = k;
  const node = nodeOf(k, id);
  state.active = [...state.active, id];
  delete state.ended[id];
  if (node.outcome !== undefined && node.parent === ROOT)
    state.result = {
      outcome: node.state?.kind === 'end' ? node.state.outcome : node.outcome === 'abandoned' ? 'abandoned' : 'failed',
    };
  else if (node.outcome !== undefined && node.parent !== undefined) state.ended[node.parent] = node.outcome;
  if (node.state === undefined) return;
  k.changes.push({ kind: 'entered', state: id });
  const kept = resume ? state.kept[id] : undefined;
  delete state.kept[id];
  // Returning by history is the same visit.
  if (kept === undefined) state.visits[id] = (state.visits[id] ?? -1) + 1;
  const job = jobFor(k, node.state, kept);
  if (job === undefined) return;
  if (job.kind === 'step') delete state.outcomes[id];
  state.jobs[id] = job;
  tellWork(k, job);
}
