import { Button } from '@mantine/core';
import { waitingFor } from '../../../shared/analysis/waiting-for';
import { workActions, type WorkAction } from '../../../shared/analysis/work-actions';
import type { ActiveRow as Row } from '../../../shared/analysis/board-lanes';
import { StatusShape } from '../../ui/status-shape';
import { EventEndForm } from './event-end-form';
import { HiddenMark } from '../projector/hidden-mark';
import { useRoom } from '../room/room-context';
import { DeviationMenu } from './deviation-menu';
import { OffPlanKeys } from './off-plan-keys';
import { Pace } from './pace';
import { rowStatus } from './row-status';
import { useAct, useEventEnd } from './use-act';
import { WhyField } from './why-field';
import { useChoose } from './use-choose';
import { workSubline } from './work-subline';
import classes from './active-row.module.css';

interface Props {
  readonly row: Row;
  readonly digit: number | undefined;
}

/** One piece of work: who does it with what, how far it is, what holds it up, and what can be said about it. */
export function ActiveRow({ row, digit }: Props) {
  const { live, workflow, folds, view, isOver } = useRoom();
  const choose = useChoose();
  const { id, name, work } = row;
  const seen = folds.known.board.work[id];
  const isSeenOtherwise = seen !== undefined && (seen.phase !== work.phase || seen.rate !== work.rate);
  const isChosen = view.chosen === id;
  const isOffPlan = live.board.visits.some(
    (it) => it.state === id && it.visit === work.visit && it.offPlan !== undefined,
  );
  const reasons = waitingFor(live.board, workflow, id);
  const status = rowStatus(work, { isBlocked: live.board.blocked.includes(id), isOver });
  return (
    <div
      role="group"
      aria-label={name}
      className={classes.row}
      data-chosen={isChosen || undefined}
      data-kind={work.kind}
      data-status={status}
      data-off-plan={isOffPlan || undefined}
    >
      <div className={classes.line}>
        <button
          type="button"
          className={classes.digit}
          aria-label={`Choose ${name}`}
          aria-pressed={isChosen}
          onClick={() => choose(id)}
        >
          {digit ?? '·'}
        </button>
        <StatusShape status={status} size={16} />
        <div className={classes.main}>
          <span className={classes.name} title={name}>
            {name}{' '}
            {work.phase === 'working' && work.rate > 0 && work.rate < 1 && (
              <span className={classes.tag}>×{work.rate.toFixed(2)}</span>
            )}
            {isSeenOtherwise && <HiddenMark label="The room sees it in work: what holds it up is hidden" />}
            {work.attempt > 0 && <span className={classes.tag}>attempt {work.attempt + 1}</span>}
            {work.phase === 'fallback' && <span className={classes.tag}>by fallback</span>}
          </span>
          <span className={classes.sub}>
            {reasons.length > 0 ? (
              <span className={classes.reason}>{reasons.map((reason) => reason.text).join('; ')}</span>
            ) : (
              workSubline(id, live.board, workflow)
            )}
          </span>
        </div>
        <Pace work={work} />
        {!isOver && <RowActions id={id} isChosen={isChosen} />}
      </div>
      {isChosen && !isOver && view.asking === undefined && (
        <OffPlanKeys deviations={workActions(live.board, workflow, id).deviations} />
      )}
      {isChosen && view.asking !== undefined && <Asked action={view.asking} />}
    </div>
  );
}

/** What an action needs to be told before it is done. */
function Asked({ action }: { readonly action: WorkAction }) {
  const end = useEventEnd()(action);
  return end === undefined ? <WhyField action={action} /> : <EventEndForm action={action} end={end} />;
}

function RowActions({ id, isChosen }: { readonly id: string; readonly isChosen: boolean }) {
  const { live, workflow, look } = useRoom();
  const { begin } = useAct();
  const { main, deviations, timers } = workActions(live.board, workflow, id);
  return (
    <div className={classes.actions}>
      {main.map((action) => (
        <Button
          key={action.label}
          size="compact-sm"
          variant="default"
          disabled={action.refusal !== undefined}
          onClick={() => {
            if (!begin(action)) look({ chosen: id });
          }}
        >
          {isChosen ? <KeyedLabel action={action} /> : action.label}
        </Button>
      ))}
      <DeviationMenu id={id} deviations={deviations} timers={timers} />
    </div>
  );
}

/** "Done" with its key in sight, while the row is chosen. */
const KeyedLabel = ({ action }: { readonly action: WorkAction }) => (
  <>
    <kbd className={classes.key}>{action.key}</kbd>
    {action.label}
  </>
);
