import { invariant } from '../../basics/assert';
import { DAY, type Ms } from '../../basics/time';
import { ROOT } from '../../compile/ir';
import type { Cause, Happening } from '../../model/journal';
import { firstAutomatic } from './automatic';
import { nextDue, type Due } from './due';
import { release, pendingInjects } from './effects';
import { isLive, type Keeper } from './keeper';
import { giveBack, requestReady } from './queues';
import { whyStuck } from './stuck';
import { tell } from './tell';
import { follow } from './tokens';
import { rerate } from './work';

/** More handlings than this in one instant are the result `loop`. */
const MOST_ROUNDS = 10_000;
const HORIZON: Ms = 365 * DAY;

/** One event and everything that follows from it in the same instant; ends with what the journal will say. */
export function cascade(k: Keeper, cause: Cause, handle: () => void): Happening {
  k.changes = [];
  handle();
  settle(k);
  for (let next = automatic(k); next !== undefined; next = automatic(k)) {
    next();
    settle(k);
  }
  if (k.state.result === null) rerate(k);
  checkConfiguration(k);
  tell(k);
  const { result } = k.state;
  if (result !== null) k.changes.push({ kind: 'ended', ...result });
  return { at: k.state.now, cause, changes: k.changes };
}

function automatic(k: Keeper): (() => void) | undefined {
  if (k.state.result !== null) return undefined;
  const next = firstAutomatic(k);
  if (next !== undefined && tooMany(k)) return undefined;
  return next;
}

/** Parts (b) and (c). When the run is over units still go back, but nobody gets them. */
function settle(k: Keeper): void {
  giveBack(k);
  if (k.state.result === null) requestReady(k);
}

function tooMany(k: Keeper): boolean {
  k.state.rounds += 1;
  if (k.state.rounds <= MOST_ROUNDS) return false;
  k.state.result = { outcome: 'loop', reason: `more than ${MOST_ROUNDS} events in one instant` };
  return true;
}

/** The folded effects of the actions must be the machine's own configuration. */
function checkConfiguration(k: Keeper): void {
  const machine = k.machine.active();
  const folded = k.state.active.filter((id) => id !== ROOT);
  invariant(
    machine.size === folded.length && folded.every((id) => machine.has(id)),
    `the timekeeper follows the machine (${[...machine].join(' ')} / ${folded.join(' ')})`,
  );
}

/** Injects at 0 are in force before the initial state is entered. Nothing was told before, so the first event says how everything stands. */
export function begin(k: Keeper): Happening {
  return cascade(k, { kind: 'start' }, () => {
    for (const inject of pendingInjects(k))
      if (inject.trigger.kind === 'time' && inject.trigger.at === 0) release(k, inject);
    follow(k, k.machine.start());
  });
}

/** Handles what is due next, when it is due by `until`. */
export function advance(k: Keeper, until: Ms): Happening | undefined {
  if (k.state.result !== null) return undefined;
  const due = nextDue(k);
  if (due === undefined) return isLive(k) ? undefined : giveUp(k, 'stuck');
  if (due.at > HORIZON) return isLive(k) ? undefined : giveUp(k, 'horizon');
  if (due.at > until) return undefined;
  enterInstant(k, due.at);
  if (tooMany(k)) return cascade(k, causeOf(due), () => undefined);
  return cascade(k, causeOf(due), () => due.handle());
}

const causeOf = ({ what, id }: Due): Cause => ({ kind: 'due', what, id });

export function enterInstant(k: Keeper, at: Ms): void {
  invariant(at >= k.state.now, 'exercise time does not run backwards');
  if (at > k.state.now) k.state.rounds = 0;
  k.state.now = at;
}

function giveUp(k: Keeper, outcome: 'stuck' | 'horizon'): Happening {
  const reason = outcome === 'stuck' ? whyStuck(k) : 'not over after 365 days';
  return cascade(k, { kind: 'due', what: outcome, id: outcome }, () => void (k.state.result = { outcome, reason }));
}
