import type { Consequence } from '../../../shared/analysis/consequence';
import type { Status } from '../../ui/status';

/** The status under which a consequence is shown; once it is over, nobody works any more. */
export function consequenceStatus({ kind, tone }: Consequence, isOver = false): Status {
  switch (kind) {
    case 'stops':
      return 'paused';
    case 'waits':
      return 'waiting';
    case 'stretches':
      return 'degraded';
    case 'path':
    case 'channel':
      return tone === 'worse' ? 'blocked' : 'done';
    case 'service':
      return tone === 'worse' ? 'degraded' : 'done';
    case 'ends':
      return tone === 'worse' ? 'failed' : tone === 'better' ? 'done' : 'not-reached';
    case 'shortens':
    case 'goes on':
    case 'starts':
      return isOver ? 'not-reached' : 'working';
  }
}
