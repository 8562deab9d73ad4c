import { isOverdue, progress } from '../../../shared/analysis/board-lanes';
import { formatDuration, formatInstant, MINUTE } from '../../../shared/basics/time';
import type { Work } from '../../../shared/model/journal';
import { useExerciseTime } from '../../client/exercise-time';
import { useRoom } from '../room/room-context';
import classes from './pace.module.css';

/** How far a piece of work is against its planned end, and when it is due. */
export function Pace({ work }: { readonly work: Work }) {
  const { runId, live } = useRoom();
  const now = useExerciseTime(runId);
  const share = progress(work, now);
  const end = work.due ?? work.planned ?? work.deadline;
  // A disruption for which there was no plan has nothing to be late against.
  const isPlanned = live.record.frozen.settings.event?.noPlan === undefined;
  if (!isPlanned || end === undefined || work.phase === 'waiting' || work.phase === 'queued')
    return <div className={classes.pace} />;
  const past = isOverdue(work, now) ? now - (work.planned ?? now) : undefined;
  const late = past === undefined || past < MINUTE ? undefined : past;
  return (
    <div className={classes.pace}>
      {share !== undefined && (
        <div className={classes.bar} data-late={late !== undefined || undefined} data-slow={work.rate < 1 || undefined}>
          <div className={classes.fill} style={{ transform: `scaleX(${share})` }} />
        </div>
      )}
      <span className={classes.text} data-late={(late !== undefined && work.rate > 0) || undefined}>
        {work.rate === 0 && work.phase === 'working'
          ? 'paused'
          : late !== undefined
            ? `${formatDuration(Math.floor(late / MINUTE) * MINUTE)} over plan`
            : past !== undefined
              ? 'due now'
              : `due ${formatInstant(end)}`}
      </span>
    </div>
  );
}
