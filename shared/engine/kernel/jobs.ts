import { doubles, fixed, ints, shares } from './arena';
import { tablesAtWork } from './at-work';
import { DRAW, KIND, PHASE } from './codes';
import { drawnTime } from './draws';
import * as at from './layout';
import { mark } from './marks';
import { beginStay } from './stays';
import { setDeadline, setDue } from './timers';

/** What only means something while work is under way is written when it starts: see `startWork` and `timing`. */
export const newJob = (r: number, phase: number): void => {
  ints[r + at.phase] = phase;
  ints[r + at.attempt] = 0;
  ints[r + at.facts]! &= ~at.FAILS_NOW;
  beginStay(r, phase);
};

/** The work that entering a state begins, where it begins any. */
export const beginJob = (r: number, keptAttempt: number): void => {
  switch (fixed[r + at.kind]) {
    case KIND.step:
      newJob(r, PHASE.waiting);
      if (keptAttempt >= 0) ints[r + at.attempt] = keptAttempt;
      else ints[r + at.facts]! &= ~at.KEEPS;
      if (fixed[at.anyDeadline] === 1 && (fixed[r + at.traits]! & at.TIMEOUT_FROM_WORK) === 0)
        setDeadline(r, doubles[at.now]! + shares[(r >> 1) + at.timeout]!);
      if (ints[r + at.lacks] === 0) mark(at.ready, r);
      if (ints[r + at.blocked]! > 0) mark(at.flagged, r);
      return;
    case KIND.decision:
    case KIND.gate:
      newJob(r, PHASE.timing);
      beginAnswer(r);
      return;
    case KIND.wait:
      newJob(r, PHASE.open);
      beginWait(r);
      return;
    default:
  }
};

export const beginAnswer = (r: number): void => {
  const { states, duration } = tablesAtWork();
  const n = at.placeOf(r);
  const state = states[n];
  if (state?.kind !== 'decision' && state?.kind !== 'gate') return;
  const limit = state.kind === 'decision' ? state.deadline : state.timeout;
  if (limit !== undefined) setDeadline(r, doubles[at.now]! + limit);
  const time = duration[n];
  timing(r, time === undefined ? 0 : drawnTime(r, time, DRAW.decisionTime));
};

export const beginWait = (r: number): void => {
  const { states, duration } = tablesAtWork();
  const n = at.placeOf(r);
  const state = states[n];
  if (state?.kind !== 'wait') return;
  timed(r, 0);
  if (state.timeout !== undefined) setDeadline(r, doubles[at.now]! + state.timeout);
  const time = duration[n];
  if (time === undefined) {
    mark(at.flagged, r);
    return;
  }
  ints[r + at.phase] = PHASE.timing;
  timing(r, drawnTime(r, time, DRAW.duration));
};

const timing = (r: number, ms: number): void => {
  timed(r, ms);
  setDue(r, doubles[at.now]! + ms);
};

/** Time that passes at its own pace, whatever happens to units and components. */
const timed = (r: number, ms: number): void => {
  const half = r >> 1;
  ints[r + at.granted] = 0;
  doubles[half + at.left] = ms;
  doubles[half + at.since] = doubles[at.now]!;
  doubles[half + at.rate] = 1;
};
