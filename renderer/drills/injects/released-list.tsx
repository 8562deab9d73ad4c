import { injectQueue } from '../../../shared/analysis/inject-queue';
import { useRoom } from '../room/room-context';
import { InjectLine } from './inject-line';
import { listTime } from './list-time';
import { recordWords } from './record-words';
import { useInjectRecords } from './use-inject-records';
import classes from './inject-column.module.css';

/** What was released, the latest on top, each with what became of it; and what was dropped. */
export function ReleasedList() {
  const { live, workflow, scenario } = useRoom();
  const recordOf = useInjectRecords();
  const { settled } = injectQueue(live.board, workflow, scenario);
  const released = settled.filter(({ status }) => status === 'released');
  const dropped = settled.filter(({ status }) => status === 'dropped');
  return (
    <>
      {released.length === 0 && <p className={classes.none}>Nothing has been released yet.</p>}
      {released.map(({ inject, at }) => (
        <InjectLine
          key={inject.id}
          inject={inject}
          status="released"
          note={listTime(at)}
          below={recordWords(inject, recordOf(inject.id))}
        />
      ))}
      {dropped.length > 0 && <h3 className={classes.heading}>Dropped</h3>}
      {dropped.map(({ inject, at }) => (
        <InjectLine key={inject.id} inject={inject} status="dropped" note={listTime(at)} />
      ))}
    </>
  );
}
