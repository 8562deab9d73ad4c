import { doubles, fixed, ints } from './arena';
import { OUTCOME, PHASE } from './codes';
import { tally } from './counting';
import * as at from './layout';

const NOTHING = 0;

/**
 * The way back from the instant at which a service reaches its MBCO: the step that lifted it, what released that step's
 * start (units, a prerequisite, the state before it), what released that, and so on to the disruption or to an effect.
 * Counts every job on the path. Called at that very instant.
 */
export const walkBack = (service: number): void => {
  ints[at.walks]! += 1;
  ints[at.trail] = ints[at.leavings]!;
  const counts = fixed[at.countCritical]! + service * at.placeOf(fixed[at.jobs]!);
  for (let job = lifterOf(service); job !== NOTHING; job = releaserOf(job)) {
    ints[job + at.met] = ints[at.walks]!;
    tally(counts + at.placeOf(job), 1);
  }
};

const lifterOf = (service: number): number => {
  const now = doubles[at.now]!;
  const row = fixed[at.lifters]! + service;
  const end = fixed[row + 1]!;
  for (let i = fixed[row]!; i < end; i += 1) {
    const job = fixed[i]!;
    if ((ints[job + at.facts]! & at.EVER_BEGUN) === 0) continue;
    if (doubles[(job >> 1) + at.leftAt] === now && ints[job + at.outcome] === OUTCOME.done) return job;
    if (ints[job + at.phase] === PHASE.working && doubles[(job >> 1) + at.startedAt] === now) return job;
  }
  return NOTHING;
};

/**
 * What released a job that is over stays the same while no job begins again: it is looked for once, for all services. But
 * a walk goes to no job twice.
 */
const releaserOf = (job: number): number => {
  const known = ints[job + at.releasedBy]!;
  if (known !== NOTHING && ints[at.returns] === 0 && ints[known + at.met] !== ints[at.walks]) return known;
  ints[at.hasMet] = 0;
  const found = searchReleaser(job);
  const isOver = doubles[(job >> 1) + at.leftAt]! < doubles[at.now]!;
  if (isOver && ints[at.returns] === 0 && ints[at.hasMet] === 0) ints[job + at.releasedBy] = found;
  return found;
};

const searchReleaser = (job: number): number => {
  const half = job >> 1;
  const entered = doubles[half + at.enteredAt]!;
  const ready = doubles[half + at.readyAt]!;
  const started = doubles[half + at.startedAt]!;
  // Ended by what happened elsewhere, not by its own time.
  if ((fixed[job + at.traits]! & at.WAITS_FOR_CONDITION) !== 0) {
    const other = leftThen(doubles[half + at.leftAt]!, ANY, job);
    if (other !== NOTHING) return other;
  }
  if (started > ready) {
    const rival = leftThen(started, RIVAL, job);
    return rival === NOTHING ? leftThen(started, HOLDER, job) : rival;
  }
  if (ready > entered) return leftOf(fixed[at.prerequisites]! + at.placeOf(job), ready);
  if (entered === 0) return NOTHING;
  const before = leftOf(fixed[at.entrances]! + at.placeOf(job), entered);
  return before === NOTHING ? leftThen(entered, ANY, job) : before;
};

/** The first of the jobs of a row that was left at an instant as its own end, not because of another. */
const leftOf = (row: number, instant: number): number => {
  const end = fixed[row + 1]!;
  for (let i = fixed[row]!; i < end; i += 1) if (endedThen(fixed[i]!, instant)) return fixed[i]!;
  return NOTHING;
};

const ANY = 0;
/** It claims units, or units of a pool that the other claims, too. */
const HOLDER = 1;
const RIVAL = 2;

/** The first by document order of all jobs that were left at an instant. A walk asks for ever earlier ones. */
const leftThen = (instant: number, whose: number, job: number): number => {
  let place = ints[at.trail]!;
  while (place > 0 && doubles[at.LEFT_INSTANTS + place - 1]! > instant) place -= 1;
  ints[at.trail] = place;
  let first = NOTHING;
  while (place > 0 && doubles[at.LEFT_INSTANTS + place - 1] === instant) {
    place -= 1;
    const r = ints[at.LEFT + place]!;
    if ((first === NOTHING || r < first) && endedThen(r, instant) && isOf(whose, r, job)) first = r;
  }
  return first;
};

const endedThen = (r: number, instant: number): boolean => {
  if ((ints[r + at.facts]! & at.EVER_BEGUN) === 0 || doubles[(r >> 1) + at.leftAt] !== instant) return false;
  if (ints[r + at.outcome] === OUTCOME.cancelled) return false;
  if (ints[r + at.met] !== ints[at.walks]) return true;
  ints[at.hasMet] = 1;
  return false;
};

const isOf = (whose: number, r: number, job: number): boolean => {
  if (whose === ANY) return true;
  const first = fixed[r + at.claims]!;
  const end = fixed[r + at.claimsEnd]!;
  if (whose === HOLDER) return first < end;
  for (let c = first; c < end; c += 2) if (claims(job, fixed[c]!)) return true;
  return false;
};

const claims = (job: number, pool: number): boolean => {
  const end = fixed[job + at.claimsEnd]!;
  for (let c = fixed[job + at.claims]!; c < end; c += 2) if (fixed[c] === pool) return true;
  return false;
};
