import type { RunOutcome } from '../../shared/model/run';
import { outcomeWord } from './outcome-words';
import { StatusBadge } from './status-badge';
import type { Status } from './status';

/** How a run ended, as shape, colour and word. */
export const OutcomeBadge = ({ outcome }: { readonly outcome: RunOutcome }) => (
  <StatusBadge status={shapes[outcome]} plain>
    {outcomeWord[outcome]}
  </StatusBadge>
);

const shapes: Record<RunOutcome, Status> = {
  recovered: 'done',
  degraded: 'degraded',
  failed: 'failed',
  abandoned: 'paused',
  stopped: 'paused',
  stuck: 'blocked',
  loop: 'blocked',
  horizon: 'blocked',
};
