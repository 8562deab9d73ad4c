import { KIND, PHASE } from './codes';
import type { Kernel } from './kernel';
import { mark } from './marks';
import { DRAW, drawnTime } from './draws';
import { beginStay } from './stays';
import { setDeadline, setDue } from './timers';

/** What only means something while work is under way is written when it starts: see `startWork` and `timing`. */
export function newJob(k: Kernel, job: number, phase: number): void {
  k.phase[job] = phase;
  k.attempt[job] = 0;
  if (k.tables.structure.hasHistory) k.resumes[job] = -1;
  k.failsNow[job] = 0;
  beginStay(k, job);
}

/** The work that entering a state begins, where it begins any. */
export function beginJob(k: Kernel, n: number, keptAttempt: number): void {
  const { tables, now } = k;
  const state = tables.states[n];
  const time = tables.duration[n];
  switch (tables.structure.kind[n]) {
    case KIND.step:
      newJob(k, n, PHASE.waiting);
      if (keptAttempt >= 0) {
        k.attempt[n] = keptAttempt;
        k.full[n] = k.keptFull[n]!;
        k.resumes[n] = k.keptLeft[n]!;
      }
      if (tables.anyDeadline && tables.timeoutFromWork[n] === 0) setDeadline(k, n, now + tables.timeout[n]!);
      if (k.lacks[n] === 0) mark(k.ready, n);
      if (k.blocked[n]! > 0) mark(k.flagged, n);
      return;
    case KIND.decision:
    case KIND.gate: {
      newJob(k, n, PHASE.timing);
      if (state?.kind !== 'decision' && state?.kind !== 'gate') return;
      const limit = state.kind === 'decision' ? state.deadline : state.timeout;
      if (limit !== undefined) setDeadline(k, n, now + limit);
      timing(k, n, time === undefined ? 0 : drawnTime(k, n, time, DRAW.decisionTime));
      return;
    }
    case KIND.wait:
      if (state?.kind !== 'wait') return;
      newJob(k, n, PHASE.open);
      timed(k, n, 0);
      if (state.timeout !== undefined) setDeadline(k, n, now + state.timeout);
      if (time === undefined) {
        mark(k.flagged, n);
        return;
      }
      k.phase[n] = PHASE.timing;
      timing(k, n, drawnTime(k, n, time, DRAW.duration));
      return;
    default:
  }
}

function timing(k: Kernel, n: number, ms: number): void {
  timed(k, n, ms);
  setDue(k, n, k.now + ms);
}

/** Time that passes at its own pace, whatever happens to units and components. */
export function timed(k: Kernel, job: number, ms: number): void {
  k.granted[job] = 0;
  k.left[job] = ms;
  k.since[job] = k.now;
  k.rate[job] = 1;
}
