import { KIND, PHASE } from './codes';
import type { Kernel } from './kernel';
import { mark } from './marks';
import { drawnTime } from './draws';
import { beginStay } from './stays';
import { setDeadline, setDue } from './timers';

export function newJob(k: Kernel, job: number, phase: number): void {
  k.phase[job] = phase;
  k.attempt[job] = 0;
  k.granted[job] = 0;
  k.left[job] = 0;
  k.full[job] = 0;
  k.since[job] = k.now;
  k.rate[job] = 1;
  k.resumes[job] = -1;
  k.failsNow[job] = 0;
  beginStay(k, job);
}

/** The work that entering a state begins, where it begins any. */
export function beginJob(k: Kernel, n: number, keptAttempt: number): void {
  const { tables, now } = k;
  const state = tables.states[n];
  switch (tables.structure.kind[n]) {
    case KIND.step:
      newJob(k, n, PHASE.waiting);
      if (keptAttempt >= 0) {
        k.attempt[n] = keptAttempt;
        k.full[n] = k.keptFull[n]!;
        k.resumes[n] = k.keptLeft[n]!;
      }
      if (tables.timeoutFromWork[n] === 0) setDeadline(k, n, now + tables.timeout[n]!);
      mark(k.ready, n);
      if (k.blocked[n]! > 0) mark(k.flagged, n);
      return;
    case KIND.decision:
    case KIND.gate: {
      newJob(k, n, PHASE.timing);
      if (state?.kind !== 'decision' && state?.kind !== 'gate') return;
      const limit = state.kind === 'decision' ? state.deadline : state.timeout;
      if (limit !== undefined) setDeadline(k, n, now + limit);
      k.left[n] = state.time === undefined ? 0 : drawnTime(k, n, state.time, 'decision time');
      setDue(k, n, now + k.left[n]);
      return;
    }
    case KIND.wait:
      if (state?.kind !== 'wait') return;
      newJob(k, n, PHASE.open);
      if (state.timeout !== undefined) setDeadline(k, n, now + state.timeout);
      if (state.duration === undefined) {
        mark(k.flagged, n);
        return;
      }
      k.phase[n] = PHASE.timing;
      k.left[n] = drawnTime(k, n, state.duration, 'duration');
      setDue(k, n, now + k.left[n]);
      return;
    default:
  }
}
