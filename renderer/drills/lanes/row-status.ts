import type { Work } from '../../../shared/model/journal';
import type { Status } from '../../ui/status';

interface Around {
  readonly isBlocked: boolean;
  /** Nobody works on it any more: it was left open. */
  readonly isOver?: boolean;
}

/** The status under which a piece of work is shown. */
export function rowStatus({ phase, rate }: Work, { isBlocked, isOver = false }: Around): Status {
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
      if (rate < 1) return 'degraded';
      return isOver ? 'not-reached' : 'working';
    case 'timing':
      return isOver ? 'not-reached' : 'working';
  }
}
