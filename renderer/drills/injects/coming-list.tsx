import { injectQueue } from '../../../shared/analysis/inject-queue';
import { useRoom } from '../room/room-context';
import { InjectLine } from './inject-line';
import { listTime } from './list-time';
import { NextInject } from './next-inject';
import classes from './inject-column.module.css';

/** What comes by the clock, the next of them large, and what may come. */
export function ComingList() {
  const { live, workflow, scenario, isOver } = useRoom();
  const { timed, conditional } = injectQueue(live.board, workflow, scenario);
  const next = isOver ? undefined : timed[0];
  const later = next === undefined ? timed : timed.slice(1);
  if (timed.length + conditional.length === 0)
    return (
      <p className={classes.none}>
        {scenario.injects.length === 0
          ? 'This scenario has no injects. Make one up with I.'
          : isOver
            ? 'Every inject was released or dropped.'
            : 'No inject is still to come. Make one up with I.'}
      </p>
    );
  return (
    <>
      {next !== undefined && <NextInject key={next.inject.id} inject={next.inject} due={next.due} />}
      {later.map(({ inject, due }) => (
        <InjectLine key={inject.id} inject={inject} status={isOver ? 'moot' : 'coming'} note={listTime(due)} />
      ))}
      {conditional.map(({ inject, when, isMoot }) => (
        <InjectLine key={inject.id} inject={inject} status={isMoot ? 'moot' : 'conditional'} below={when} />
      ))}
    </>
  );
}
