import { formatDuration, formatInstant } from '../../basics/time';
import { describeEffect } from '../../analysis/describe-effect';
import type { Change, ChangeOf } from '../../model/journal';
import type { History } from '../history';

type Known = Pick<History, 'names' | 'injects' | 'frozen'>;

/** A recorded change in words, for the full log: exact, short, nothing left out that a reader could need. */
export function describeChange(change: Change, known: Known): string {
  const { names } = known;
  switch (change.kind) {
    case 'entered':
      return `entered ${names.state(change.state)}`;
    case 'left':
      return `left ${names.state(change.state)}${change.outcome === undefined ? '' : ` (${change.outcome})`}`;
    case 'work':
      return describeWork(change, known);
    case 'pool':
      return describePool(change, known);
    case 'component':
      return `${names.name('components', change.component)} ${change.status}`;
    case 'role':
      return `${names.name('roles', change.role)} ${change.reachable ? 'answers' : 'does not answer'}`;
    case 'vendor':
      return `${names.name('vendors', change.vendor)} ${change.reachable ? 'answers' : 'does not answer'}`;
    case 'service':
      return `${names.name('services', change.service)} at ${percent(change.effective)}`;
    case 'data-loss':
      return `data loss of ${names.name('services', change.service)}: ${formatDuration(change.age)}`;
    case 'variable':
      return `${names.variable(change.variable)} = ${change.value}`;
    case 'blocked':
      return `${names.state(change.state)} ${change.blocked ? 'blocked' : 'open again'}`;
    case 'effect':
      return `${describeEffect(change.effect, known.frozen.workflow)}: ${change.inForce ? 'in force' : 'ended'}`;
    case 'inject':
      return `inject “${known.injects.get(change.inject)?.title ?? change.inject}” ${change.status}`;
    case 'scheduled':
      return `inject “${known.injects.get(change.inject)?.title ?? change.inject}” ${change.at === undefined ? 'waits for the facilitator' : `is to come at ${formatInstant(change.at)}`}`;
    case 'zero-point':
      return `zero point: ${change.point}`;
    case 'clock':
      return describeClock(change, known);
    case 'ended':
      return `run ended: ${change.outcome}${change.reason === undefined ? '' : ` (${change.reason})`}`;
  }
}

const percent = (value: number): string => `${Math.round(value * 10) / 10} %`;

function describeWork({ id, work }: ChangeOf<'work'>, { names }: Known): string {
  if (work === null) return `${names.state(id)}: work over`;
  const name = work.name ?? names.state(id);
  const speed = work.phase === 'working' && work.rate !== 1 ? ` at ${percent(work.rate * 100)} speed` : '';
  const due = work.due === undefined ? '' : `, due ${formatInstant(work.due)}`;
  const attempt = work.attempt > 0 ? `, attempt ${work.attempt + 1}` : '';
  return `${name}: ${work.phase}${speed}${attempt}${due}`;
}

function describePool({ pool, available, inUse, queue }: ChangeOf<'pool'>, { names }: Known): string {
  const waiting = queue.length === 0 ? '' : `, ${queue.length} waiting`;
  return `${names.name('pools', pool)}: ${inUse} of ${available} in use${waiting}`;
}

function describeClock({ running, speed, hold }: ChangeOf<'clock'>, { injects }: Known): string {
  if (running) return speed === 1 ? 'clock runs' : `clock runs ×${speed}`;
  switch (hold?.kind) {
    case 'inject':
      return `clock held at inject “${injects.get(hold.inject)?.title ?? hold.inject}”`;
    case 'interrupted':
      return 'clock stands: the app was closed';
    case 'trouble':
      return `clock stands: ${hold.reason}`;
    default:
      return `${hold?.kind === 'paused' && hold.stop !== undefined ? `clock stands: ${hold.stop}` : 'clock paused'}${hold?.kind === 'paused' && hold.reason !== undefined ? `: ${hold.reason}` : ''}`;
  }
}
