import { formatInstant } from '../../shared/basics/time';
import type { Change, Happening, Work } from '../../shared/model/journal';

/** A record as lines that people can compare: the instant, what it was about, and what changed. */
export const traceOf = (happenings: readonly Happening[]): string =>
  happenings
    .map(({ at, cause, changes }) => [
      `${instant(at)}  ${causeLine(cause)}`,
      ...changes.map((it) => `    ${changeLine(it)}`),
    ])
    .flat()
    .join('\n')
    .concat('\n');

/** Milliseconds only where there are some. */
const instant = (at: number): string =>
  at % 1_000 === 0 ? formatInstant(at) : `${formatInstant(at)}.${String(at % 1_000).padStart(3, '0')}`;

function causeLine(cause: Happening['cause']): string {
  if (cause.kind === 'due') return `${cause.what} ${cause.id}`;
  return cause.kind === 'command' ? `${cause.by}: ${JSON.stringify(cause.command)}` : cause.kind;
}

function changeLine(change: Change): string {
  switch (change.kind) {
    case 'entered':
      return `→ ${change.state}`;
    case 'left':
      return `← ${[change.state, change.outcome ?? '', change.port && change.port !== change.outcome ? `by ${change.port}` : ''].filter(Boolean).join(' ')}`;
    case 'work':
      return `${change.id}: ${change.work === null ? 'over' : workLine(change.work)}`;
    case 'pool': {
      const holders = change.holders.map((it) => `${it.id} ${it.units}`).join(', ');
      const queue = change.queue.length > 0 ? `; waiting: ${change.queue.join(', ')}` : '';
      return `${change.pool}: ${change.inUse} of ${change.available}${holders && ` (${holders})`}${queue}`;
    }
    case 'service':
      return `${change.service}: ${round(change.effective)} %${change.own === change.effective ? '' : ` (own ${round(change.own)} %)`}`;
    case 'component':
      return `${change.component}: ${change.status}`;
    case 'role':
      return `${change.role}: ${change.reachable ? 'reachable' : 'away'}`;
    case 'vendor':
      return `${change.vendor}: ${change.reachable ? 'answers' : 'silent'}`;
    case 'inject':
      return `inject ${change.inject} ${change.status}`;
    case 'effect':
      return `effect ${change.id} ${change.inForce ? 'in force' : 'over'}: ${JSON.stringify(change.effect)}${change.until === undefined ? '' : ` until ${instant(change.until)}`}`;
    case 'ended':
      return `== ${change.outcome}${change.reason === undefined ? '' : `: ${change.reason}`}`;
    default: {
      const { kind, ...rest } = change;
      return `${kind} ${JSON.stringify(rest)}`;
    }
  }
}

function workLine({ phase, visit, attempt, rate, due, deadline }: Work): string {
  return [
    phase,
    visit > 0 ? `visit ${visit + 1}` : '',
    attempt > 0 ? `attempt ${attempt + 1}` : '',
    rate === 1 ? '' : `speed ${round(rate)}`,
    due === undefined ? '' : `due ${instant(due)}`,
    deadline === undefined ? '' : `deadline ${instant(deadline)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
