import type { RunSummary } from '../../../shared/contract/contract';
import type { RunOutcome } from '../../../shared/model/run';
import type { Status } from '../../ui/status';

interface Shown {
  readonly status: Status;
  readonly word: string;
}

const ENDED: Record<RunOutcome, Shown> = {
  recovered: { status: 'done', word: 'Recovered' },
  degraded: { status: 'degraded', word: 'Recovered in part' },
  failed: { status: 'failed', word: 'Not recovered' },
  abandoned: { status: 'failed', word: 'Abandoned' },
  stopped: { status: 'paused', word: 'Ended by the facilitator' },
  stuck: { status: 'blocked', word: 'Stuck' },
  loop: { status: 'blocked', word: 'Went in a circle' },
  horizon: { status: 'blocked', word: 'Ran out of exercise time' },
};

/** How a run ended, as status and words. */
export const endStatus = (outcome: RunOutcome): Shown => ENDED[outcome];

export const runStatus = ({ outcome }: RunSummary): Shown =>
  outcome === undefined ? { status: 'working', word: 'Open' } : endStatus(outcome);
