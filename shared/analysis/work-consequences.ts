import { formatDuration, formatInstant } from '../basics/time';
import type { Board } from '../journal/board';
import type { StepOutcome } from '../model/guard';
import type { Key } from '../model/ids';
import type { Work } from '../model/journal';
import { namesOf } from '../model/names';
import type { Workflow } from '../model/workflow';
import type { Consequence } from './consequence';
import { waitingFor } from './waiting-for';

/** Which pieces of work stop, wait, stretch, go on, start or end between two boards. */
export function workConsequences(before: Board, after: Board, workflow: Workflow): readonly Consequence[] {
  const ids = new Set([...Object.keys(before.work), ...Object.keys(after.work)]);
  const pair: Pair = { before, after, workflow };
  return [...ids].flatMap((id) => {
    const told = changeOf(id, pair);
    return told === undefined ? [] : [told];
  });
}

interface Pair {
  readonly before: Board;
  readonly after: Board;
  readonly workflow: Workflow;
}

type Told = Consequence | undefined;

function changeOf(id: Key, pair: Pair): Told {
  const was = pair.before.work[id];
  const is = pair.after.work[id];
  const name = is?.name ?? was?.name ?? namesOf(pair.workflow).work(id);
  if (is === undefined) return ended(id, name, pair.after.outcomes[id]);
  if (was === undefined || was.visit !== is.visit) return begun(id, name, is, pair);
  if (is.attempt > was.attempt || (is.phase === 'backoff' && was.phase === 'working')) return failedOnce(id, name, is);
  if (was.phase !== is.phase) return began(id, name, is, pair);
  if (is.phase === 'waiting' || is.phase === 'queued') return otherReason(id, name, pair);
  return otherPace(id, name, { was, is, pair });
}

function ended(id: Key, name: string, outcome: StepOutcome | undefined): Consequence {
  if (outcome === 'done') return { kind: 'ends', key: id, tone: 'better', text: `${name} is done` };
  const text = outcome === undefined ? `${name} is over` : `${name} ${ENDED[outcome]}`;
  const isBad = outcome === 'failed' || outcome === 'timeout' || outcome === 'cancelled';
  return { kind: 'ends', key: id, tone: isBad ? 'worse' : 'plain', text };
}

const ENDED: Record<Exclude<StepOutcome, 'done'>, string> = {
  failed: 'fails',
  timeout: 'runs out of time',
  cancelled: 'is cancelled',
  skipped: 'is skipped',
  forced: 'is left by another way',
};

function failedOnce(id: Key, name: string, is: Work): Consequence {
  const next =
    is.phase === 'backoff'
      ? 'is tried again'
      : is.phase === 'fallback'
        ? 'goes on by fallback'
        : 'is tried again at once';
  const when = is.due === undefined ? '' : `, due ${formatInstant(is.due)}`;
  return { kind: 'stretches', key: id, tone: 'worse', text: `${name}: the attempt fails; it ${next}${when}` };
}

/** In a phase it was not in before. */
function began(id: Key, name: string, is: Work, pair: Pair): Told {
  if (is.phase === 'working' || is.phase === 'fallback') return begun(id, name, is, pair);
  return waits(id, name, pair);
}

function begun(id: Key, name: string, is: Work, pair: Pair): Told {
  if (is.phase === 'waiting' || is.phase === 'queued') return waits(id, name, pair);
  if (is.phase === 'open') return { kind: 'starts', key: id, tone: 'plain', text: `${name} is open` };
  const when = is.due === undefined ? '' : `, due ${formatInstant(is.due)}`;
  return { kind: 'starts', key: id, tone: 'better', text: `${name} starts${when}` };
}

function waits(id: Key, name: string, { after, workflow }: Pair): Consequence {
  const why = because(after, workflow, id);
  return { kind: 'waits', key: id, tone: 'worse', text: `${name} waits${colon(why)}`, name, why };
}

function otherReason(id: Key, name: string, pair: Pair): Told {
  const was = because(pair.before, pair.workflow, id);
  const is = because(pair.after, pair.workflow, id);
  return was === is || is === '' ? undefined : waits(id, name, pair);
}

const because = (board: Board, workflow: Workflow, id: Key): string =>
  waitingFor(board, workflow, id)
    .map((reason) => reason.text)
    .join('; ');

const colon = (why: string): string => (why === '' ? '' : `: ${why}`);

function otherPace(id: Key, name: string, { was, is, pair }: { was: Work; is: Work; pair: Pair }): Told {
  const why = because(pair.after, pair.workflow, id);
  if (was.rate > 0 && is.rate === 0 && is.phase === 'working') {
    return { kind: 'stops', key: id, tone: 'worse', text: `${name} stops${colon(why)}; its work is kept`, name, why };
  }
  if (was.rate === 0 && is.rate > 0) {
    const when = is.due === undefined ? '' : `, due ${formatInstant(is.due)}`;
    return { kind: 'goes on', key: id, tone: 'better', text: `${name} goes on${pace(is.rate)}${when}` };
  }
  if (was.due === is.due || was.due === undefined || is.due === undefined) return undefined;
  const isLater = is.due > was.due;
  const shift = `due ${formatInstant(was.due)} → ${formatInstant(is.due)} (${isLater ? '+' : '−'}${formatDuration(Math.abs(is.due - was.due))})`;
  const text = `${name} ${isLater ? 'takes longer' : 'gets faster'}${pace(is.rate)}: ${shift}`;
  return { kind: isLater ? 'stretches' : 'shortens', key: id, tone: isLater ? 'worse' : 'better', text };
}

/** Rates are shares of full speed; said only where there is something to say. */
const pace = (rate: number): string => (rate === 1 || rate === 0 ? '' : ` at ×${rate.toFixed(2)}`);
