import { Button, UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { formatDuration, formatInstant, type Ms } from '../../../shared/basics/time';
import type { Inject } from '../../../shared/model/scenario';
import { useExerciseTime } from '../../client/exercise-time';
import { useRoom } from '../room/room-context';
import classes from './inject-column.module.css';

/** The next inject by the clock, with its countdown, to be released before its time or dropped. */
export function NextInject({ inject, due }: { readonly inject: Inject; readonly due: Ms }) {
  const { isOver, view, look, give, toBoard } = useRoom();
  const ref = useRef<HTMLDivElement>(null);
  // However far the list was scrolled: the next inject is in sight when it becomes the next one.
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const act = (command: Parameters<typeof give>[0]): void => {
    void give(command);
    toBoard();
  };
  return (
    <div ref={ref} className={classes.next}>
      <UnstyledButton
        className={classes.nextText}
        onClick={() => {
          look({ inject: view.inject === inject.id ? undefined : inject.id, panel: 'none' });
          toBoard();
        }}
      >
        <span className={classes.countdown}>
          Next <Countdown due={due} /> · {formatInstant(due)}
        </span>
        <span className={classes.nextName}>
          <span className={classes.no}>{inject.no}</span>
          {inject.title}
        </span>
      </UnstyledButton>
      {!isOver && (
        <div className={classes.actions}>
          <Button size="compact-sm" variant="default" onClick={() => act({ kind: 'release', inject: inject.id })}>
            Release now
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => act({ kind: 'schedule', inject: inject.id, at: 'hold' })}
          >
            Hold
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => act({ kind: 'drop', inject: inject.id })}
          >
            Skip
          </Button>
        </div>
      )}
    </div>
  );
}

function Countdown({ due }: { readonly due: Ms }) {
  const { runId } = useRoom();
  const left = due - useExerciseTime(runId);
  return (
    <strong className={classes.left}>
      {left <= 0 ? 'due' : `in ${formatDuration(Math.ceil(left / 1000) * 1000)}`}
    </strong>
  );
}
