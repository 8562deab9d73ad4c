import type { Ms } from '../../basics/time';
import type { JournalEvent } from '../../model/journal';
import { answer } from './automatic';
import { releaseDue, withdrawEffect } from './effects';
import {
  decidesByItself,
  endsByItself,
  injectsOf,
  instantOf,
  jobsInOrder,
  nodeOf,
  orderOf,
  type Keeper,
} from './keeper';
import type { Job } from './state';
import { leaveBy, leaveIfOpen } from './tokens';
import { endSideWork } from './side-work';
import { endAttempt } from './work';

type DueCause = Extract<JournalEvent['cause'], { kind: 'due' }>;

/** Something that happens by itself at an instant. `rank`: kind, then document order, least first. */
export interface Due {
  readonly at: Ms;
  readonly rank: readonly [number, number, number];
  readonly what: DueCause['what'];
  readonly id: string;
  handle(): void;
}

/** What is due next, by time, then kind (injects and ends of effects; work; deadlines), then document order. */
export function nextDue(k: Keeper): Due | undefined {
  return [...dueInjects(k), ...dueEffects(k), ...dueWake(k), ...dueWork(k), ...dueDeadlines(k)].reduce<Due | undefined>(
    (least, due) => (least === undefined || isBefore(due, least) ? due : least),
    undefined,
  );
}

function isBefore(a: Due, b: Due): boolean {
  if (a.at !== b.at) return a.at < b.at;
  const place = a.rank.findIndex((value, index) => value !== b.rank[index]);
  return place >= 0 && (a.rank[place] ?? 0) < (b.rank[place] ?? 0);
}

function dueInjects(k: Keeper): readonly Due[] {
  return injectsOf(k).flatMap((inject, index): Due[] => {
    const at = instantOf(k, inject);
    if (at === undefined || k.state.injects[inject.id] !== undefined) return [];
    return [
      {
        at: Math.max(at, k.state.now),
        rank: [0, index, 0],
        what: 'inject',
        id: inject.id,
        handle: () => releaseDue(k, inject),
      },
    ];
  });
}

function dueEffects(k: Keeper): readonly Due[] {
  const injects = injectsOf(k).map((inject) => inject.id);
  return k.state.effects.flatMap(({ id, inject, until }): Due[] => {
    if (until === null) return [];
    const handle = (): void => withdrawEffect(k, id);
    return [{ at: until, rank: [0, injects.indexOf(inject), id + 1], what: 'effect-end', id: String(id), handle }];
  });
}

/** The next instant at which an `elapsed` condition may become true by itself. */
function dueWake(k: Keeper): readonly Due[] {
  const instants = k.waking
    .map(({ since, atLeast }) => (k.state.zeroPoints[since] ?? Infinity) + atLeast)
    .filter((at) => at > k.state.woken && at < Infinity);
  if (instants.length === 0) return [];
  const at = Math.min(...instants);
  const handle = (): void => void (k.state.woken = at);
  return [{ at, rank: [0, Infinity, 0], what: 'wake', id: 'clock', handle }];
}

function dueWork(k: Keeper): readonly Due[] {
  return jobsInOrder(k).flatMap((job): Due[] => {
    const rank = [1, orderOf(k, job.id), 0] as const;
    const common = { rank, what: 'work' as const, id: job.id };
    // An open question is due at once when the model is to answer it.
    const open = job.phase === 'open' && k.asPlanned ? answer(k, job) : undefined;
    if (open) return [{ ...common, at: k.state.now, handle: open }];
    if (job.due === null || !endsByItself(k, job)) return [];
    return [{ ...common, at: Math.max(job.due, k.state.now), handle: () => end(k, job) }];
  });
}

function end(k: Keeper, job: Job): void {
  job.due = null;
  if (job.kind === 'step') endAttempt(k, job, false);
  else if (job.kind === 'wait') leaveBy(k, job.id, 'done', 'done');
  else if (job.kind === 'decision' || job.kind === 'gate') job.phase = 'open';
  else endSideWork(k, job.id);
}

function dueDeadlines(k: Keeper): readonly Due[] {
  return jobsInOrder(k).flatMap((job): Due[] => {
    if (job.deadline === null) return [];
    const handle = (): void => passDeadline(k, job);
    return [{ at: job.deadline, rank: [2, orderOf(k, job.id), 0], what: 'deadline', id: job.id, handle }];
  });
}

/** Connected, a timeout abandons the state. Unconnected, a decision takes its default; anything else only logs it. */
function passDeadline(k: Keeper, job: Job): void {
  job.deadline = null;
  const { ports, state } = nodeOf(k, job.id);
  if (ports['timeout'] && leaveIfOpen(k, job.id, 'timeout', 'timeout')) return;
  if (state?.kind !== 'decision' || state.defaultOption === undefined || !decidesByItself(k)) return;
  leaveBy(k, job.id, state.defaultOption, 'done');
}

/** The timer of a piece of work that is running, to be ended before its time; undefined when there is none. */
export function pendingTimer(k: Keeper, id: string, timer: 'time' | 'deadline'): (() => void) | undefined {
  const job = k.state.jobs[id];
  if (job === undefined) return undefined;
  if (timer === 'deadline') return job.deadline === null ? undefined : () => passDeadline(k, job);
  return job.due !== null && (job.phase === 'timing' || job.phase === 'backoff') ? () => end(k, job) : undefined;
}

/** The next instant at which a facilitator would want to stop: also planned ends of work that a person confirms. */
export function nextStop(k: Keeper, after = k.state.now): Ms | undefined {
  const planned = jobsInOrder(k).flatMap((job) => (job.due !== null && job.due > after ? [job.due] : []));
  const due = nextDue(k);
  const instants = due === undefined ? planned : [...planned, due.at];
  return instants.length === 0 ? undefined : Math.min(...instants);
}
