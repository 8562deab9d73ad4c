import type { DoneRow, NextRow } from '../../../shared/analysis/board-lanes';
import { formatDuration, formatInstant } from '../../../shared/basics/time';
import type { StepOutcome } from '../../../shared/model/guard';
import { StatusShape } from '../../ui/status-shape';
import type { Status } from '../../ui/status';
import classes from './lanes.module.css';

/** What comes when the present work ends well. */
export const NextChip = ({ row }: { readonly row: NextRow }) => (
  <span className={classes.chip}>
    <StatusShape status="not-reached" size={12} />
    <span className={classes.chipName}>{row.name}</span>
  </span>
);

/** What is over: how it ended and how long it took. */
export function DoneChip({ row: { name, visit } }: { readonly row: DoneRow }) {
  const { entered, started, left = entered, outcome = 'done', attempts } = visit;
  const tries = attempts > 1 ? `, ${attempts} attempts` : '';
  return (
    <span
      className={classes.chip}
      data-off-plan={OFF_PLAN.has(outcome) || undefined}
      title={`${name}: ${outcome} at ${formatInstant(left)}${tries}`}
    >
      <StatusShape status={SHAPE[outcome]} size={12} />
      <span className={classes.chipName}>{name}</span>
      <span className={classes.faint}>
        {outcome === 'done' ? '' : `${outcome}, `}
        {formatDuration(left - (started ?? entered))}
      </span>
    </span>
  );
}

const OFF_PLAN: ReadonlySet<StepOutcome> = new Set(['skipped', 'forced']);

const SHAPE: Record<StepOutcome, Status> = {
  done: 'done',
  failed: 'failed',
  timeout: 'failed',
  cancelled: 'not-reached',
  skipped: 'not-reached',
  forced: 'not-reached',
};
