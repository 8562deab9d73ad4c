import type { RunOutcome } from '../../shared/model/run';

export const outcomeWord: Record<RunOutcome, string> = {
  recovered: 'Recovered',
  degraded: 'Recovered in part',
  failed: 'Not recovered',
  abandoned: 'Abandoned',
  stopped: 'Ended early',
  stuck: 'Stuck',
  loop: 'Stuck in a loop',
  horizon: 'Out of time',
};
