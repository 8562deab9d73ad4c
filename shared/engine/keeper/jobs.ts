import type { Ms } from '../../basics/time';
import type { State } from '../../model/state';
import { durationOf } from './draws';
import type { Keeper } from './keeper';
import type { Job, Kept } from './state';

export function newJob(id: string, kind: Job['kind'], visit: number, now: Ms): Job {
  return {
    id,
    kind,
    phase: 'waiting',
    visit,
    attempt: 0,
    entered: now,
    started: null,
    planned: null,
    granted: 0,
    left: 0,
    full: 0,
    since: now,
    rate: 1,
    due: null,
    deadline: null,
    resumes: null,
    early: false,
    failsNow: false,
  };
}

/** The work that entering a state begins; undefined for states in which nobody works or waits. */
export function jobFor(k: Keeper, state: State, kept: Kept | undefined): Job | undefined {
  const { now } = k.state;
  const begin = (kind: Job['kind']): Job => newJob(state.id, kind, k.state.visits[state.id] ?? 0, now);
  const within = (after: Ms | undefined): Ms | null => (after === undefined ? null : now + after);
  const timing = (job: Job, ms: Ms): Job => ({ ...job, phase: 'timing', left: ms, due: now + ms, planned: now + ms });
  switch (state.kind) {
    case 'step': {
      const job = begin('step');
      job.deadline = state.timeout?.from === 'working' ? null : within(state.timeout?.after);
      if (kept === undefined) return job;
      const { left: resumes, ...same } = kept;
      return { ...job, ...same, resumes };
    }
    case 'decision':
    case 'gate': {
      const job = begin(state.kind);
      job.deadline = within(state.kind === 'decision' ? state.deadline : state.timeout);
      return timing(job, state.time === undefined ? 0 : durationOf(k, job, state.time, 'decision time'));
    }
    case 'wait': {
      const job = begin('wait');
      job.deadline = within(state.timeout);
      return state.duration === undefined ? { ...job, phase: 'open' } : timing(job, durationOf(k, job, state.duration));
    }
    default:
      return undefined;
  }
}
