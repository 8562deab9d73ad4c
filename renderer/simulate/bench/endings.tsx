import type { RunOutcome } from '../../../shared/model/run';
import { countText } from '../../../shared/report/simulation/figures';
import { StatusShape } from '../../ui/status-shape';
import { look } from './bench-address';
import type { Shown } from './shown';
import classes from './endings.module.css';

const WORDS: Partial<Record<RunOutcome, string>> = {
  stuck: 'come to a standstill',
  loop: 'go round in a loop',
  horizon: 'are not over after a year',
};

/** Runs that came to no end of the plan, why and where: results like others, and seldom what the drawing was meant to say. */
export function Endings({ shown: { bench, result } }: { readonly shown: Shown }) {
  const told = result.outcomes.filter(({ outcome }) => WORDS[outcome] !== undefined);
  if (told.length === 0) return null;
  return (
    <ul className={classes.endings} aria-label="Runs that come to no end">
      {told.map(({ outcome, count, run, reason }) => (
        <li key={outcome}>
          <StatusShape status="blocked" size={12} />
          <span>
            {count === result.runs ? 'All runs' : `${countText(count)} of ${countText(result.runs)} runs`}{' '}
            {WORDS[outcome]}
            {reason === undefined ? '.' : `: ${reason}`}
          </span>
          <button type="button" onClick={() => look(bench.source.id, { tab: 'when', run })}>
            Show run {run}
          </button>
        </li>
      ))}
    </ul>
  );
}
