import type { Work } from '../../../shared/model/journal';
import type { Status } from '../../ui/status';

/** The status under which a piece of work is shown. */
export function rowStatus({ phase, rate }: Work, isBlocked: boolean): Status {
  if (isBlocked) return 'blocked';
  switch (phase) {
    case 'waiting':
    case 'queued':
    case 'open':
      return 'waiting';
    case 'backoff':
      return 'paused';
    case 'working':
    case 'fallback':
      if (rate === 0) return 'paused';
      return rate < 1 ? 'degraded' : 'working';
    case 'timing':
      return 'working';
  }
}
