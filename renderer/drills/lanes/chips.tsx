import type { DoneRow, NextRow } from '../../../shared/analysis/board-lanes';
import { formatDuration, formatInstant } from '../../../shared/basics/time';
import type { DeviationKind } from '../../../shared/model/deviation';
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
  const { entered, started, left = entered, outcome = 'done', attempts, offPlan } = visit;
  const tries = attempts > 1 ? `, ${attempts} attempts` : '';
  return (
    <span
      className={classes.chip}
      data-off-plan={offPlan !== undefined || undefined}
      title={`${name}: ${outcome} at ${formatInstant(left)}${tries}${offPlan === undefined ? '' : ', off the plan'}`}
    >
      <StatusShape status={SHAPE[outcome]} size={12} />
      <span className={classes.chipName}>{name}</span>
      <span className={classes.faint}>
        {offPlan === undefined ? (outcome === 'done' ? '' : `${outcome}, `) : `${OFF_PLAN[offPlan]}, `}
        {formatDuration(left - (started ?? entered))}
      </span>
    </span>
  );
}

const OFF_PLAN: Record<DeviationKind, string> = {
  skip: 'skipped',
  start: 'out of order',
  early: 'out of order',
  otherwise: 'otherwise',
  force: 'forced',
  move: 'moved',
  unplanned: 'added',
};

const SHAPE: Record<StepOutcome, Status> = {
  done: 'done',
  failed: 'failed',
  timeout: 'failed',
  cancelled: 'not-reached',
  skipped: 'not-reached',
  forced: 'not-reached',
};
