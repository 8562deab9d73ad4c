import { Button, TextInput, Tooltip } from '@mantine/core';
import { useState } from 'react';
import type { ActiveRow as Row } from '../../../shared/analysis/board-lanes';
import { waitingFor } from '../../../shared/analysis/waiting-for';
import { canActivate } from '../../../shared/analysis/activation';
import { decider, workActions } from '../../../shared/analysis/work-actions';
import { formatDuration, type Ms } from '../../../shared/basics/time';
import { namesOf } from '../../../shared/model/names';
import { useExerciseTime } from '../../client/exercise-time';
import { StatusShape } from '../../ui/status-shape';
import { useRoom } from '../room/room-context';
import { Speaker } from '../log/speaker';
import { whyFieldId } from '../room/room-keys';
import { DeviationMenu } from './deviation-menu';
import { OffPlanKeys } from './off-plan-keys';
import { useAct } from './use-act';
import { useChoose } from './use-choose';
import { WhyField } from './why-field';
import classes from './active-row.module.css';

interface Props {
  readonly row: Row;
  readonly digit: number | undefined;
}

/** A decision or an approval that a person has to make: its options are the buttons. */
export function DecisionRow({ row: { id, name, work }, digit }: Props) {
  const { live, workflow, view, isOver } = useRoom();
  const choose = useChoose();
  const { act } = useAct();
  const [why, setWhy] = useState('');
  const [by, setBy] = useState(decider(live.board, workflow, id) ?? '');
  const [incident, setIncident] = useState('');
  const isChosen = view.chosen === id;
  const { main, deviations, timers } = workActions(live.board, workflow, id);
  const reasons = waitingFor(live.board, workflow, id);
  return (
    <div
      role="group"
      aria-label={name}
      className={classes.row}
      data-chosen={isChosen || undefined}
      data-kind={work.kind}
      data-status="open"
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
        <StatusShape status="waiting" size={16} />
        <div className={classes.main}>
          <span className={classes.name} title={name}>
            {name}
          </span>
          <span className={classes.sub}>{reasons.map((reason) => reason.text).join('; ')}</span>
        </div>
        {work.deadline !== undefined && <Deadline at={work.deadline} otherwise={defaultOf(id, workflow)} />}
        {!isOver && <DeviationMenu id={id} deviations={deviations} timers={timers} />}
      </div>
      {!isOver && (
        <div className={classes.options}>
          {main.map((action) => (
            <Tooltip key={action.label} label={action.refusal} disabled={action.refusal === undefined}>
              <Button
                size="compact-md"
                variant="default"
                disabled={action.refusal !== undefined}
                onClick={() => act(action, why.trim(), { by: by.trim(), incident: incident.trim() })}
              >
                {isChosen && <kbd className={classes.key}>{action.key}</kbd>}
                {action.label}
              </Button>
            </Tooltip>
          ))}
          <TextInput
            id={whyFieldId(id)}
            className={classes.whyInput}
            aria-label={`Why, for ${name}`}
            placeholder="Why, in the room's words"
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <div className={classes.decided}>
            <Speaker
              size="xs"
              aria-label={`Decided by, for ${name}`}
              leftSection={<span className={classes.by}>by</span>}
              value={by}
              onChange={setBy}
            />
            {canActivate(workflow, id) && (
              <TextInput
                size="xs"
                className={classes.incident}
                aria-label="Major incident it comes from"
                placeholder="major incident it comes from"
                value={incident}
                onChange={(event) => setIncident(event.currentTarget.value)}
              />
            )}
          </div>
        </div>
      )}
      {isChosen && !isOver && view.asking === undefined && <OffPlanKeys deviations={deviations} />}
      {isChosen && view.asking !== undefined && <WhyField action={view.asking} />}
    </div>
  );
}

function defaultOf(id: string, workflow: ReturnType<typeof useRoom>['workflow']): string | undefined {
  const decision = namesOf(workflow).find(id);
  if (decision?.kind !== 'decision') return undefined;
  return decision.options.find((option) => option.id === decision.defaultOption)?.label;
}

function Deadline({ at, otherwise }: { readonly at: Ms; readonly otherwise: string | undefined }) {
  const { runId } = useRoom();
  const left = at - useExerciseTime(runId);
  return (
    <span className={classes.deadline}>
      {left > 0 ? `${formatDuration(Math.ceil(left / 1000) * 1000)} left` : 'time is over'}
      {otherwise !== undefined && <span className={classes.sub}> then “{otherwise}”</span>}
    </span>
  );
}
