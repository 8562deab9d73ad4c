import { formatDuration } from '../../shared/basics/time';
import type { HotWash } from '../../shared/model/hot-wash';
import type { Status } from './status';

type WashedService = HotWash['services'][number];

export const AWAY_STATUS: Readonly<Record<WashedService['verdict'], Status>> = {
  met: 'done',
  missed: 'failed',
  open: 'waiting',
  'no RTO': 'not-reached',
};

/** How long a service was below its minimum, against what was allowed: "3 h 10 of 4 h 00, met". */
export function awayWords({ away, rto, isBack, verdict }: WashedService): string {
  const took = `${formatDuration(away)}${isBack ? '' : ' so far'}`;
  if (rto === undefined) return took;
  return `${took} of ${formatDuration(rto)}, ${verdict === 'open' ? 'not known' : verdict}`;
}

/** What was lost for good, against what was allowed: "22 h 27 of data lost, RPO 60 min missed". */
export function lostWords({ lost }: WashedService): string | undefined {
  if (lost === undefined) return undefined;
  const target = lost.rpo === undefined ? '' : `, RPO ${formatDuration(lost.rpo)} ${lost.isOver ? 'missed' : 'met'}`;
  return `${formatDuration(lost.age)} of data lost${target}`;
}

/** "3 in, missing Ada and 2 more". */
export function feedbackWords({ received, missing }: NonNullable<HotWash['feedback']>): string {
  const shown = missing.slice(0, 4).join(', ');
  const rest = missing.length > 4 ? ` and ${missing.length - 4} more` : '';
  return `${received} in${missing.length === 0 ? '' : `; missing ${shown}${rest}`}`;
}
