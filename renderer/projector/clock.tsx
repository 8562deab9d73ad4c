import { formatInstant, MINUTE, SECOND, type Ms } from '../../shared/basics/time';
import type { ProjectorView } from '../../shared/model/projector';
import { outcomeWord } from '../ui/outcome-words';
import { standingWord } from '../ui/standing-word';
import { storyTime } from '../ui/story-time';
import classes from './projector.module.css';

interface Props {
  readonly view: ProjectorView;
  readonly now: Ms;
  readonly wall: number;
}

/** The exercise clock in the largest letters, how it stands, the time in the story, and a countdown while one runs. */
export function Clock({ view, now, wall }: Props) {
  const { clock, countdownTo, ended } = view;
  if (clock === undefined && countdownTo === undefined) return null;
  return (
    <div className={classes.clockRow}>
      {clock !== undefined && (
        <>
          <time className={classes.clock} aria-label="Exercise time">
            {formatInstant(ended?.at ?? now)}
          </time>
          <div className={classes.standing} data-standing={clock.standing} role="status">
            <span className={classes.standingWord}>{standingWord[clock.standing]}</span>
            {detailOf(view) !== undefined && <span>{detailOf(view)}</span>}
          </div>
          {clock.startsAt !== undefined && (
            <div className={classes.story}>
              <span className={classes.label}>In the story</span>
              <span className={classes.storyTime}>{storyTime(clock.startsAt, ended?.at ?? now)}</span>
            </div>
          )}
        </>
      )}
      {countdownTo !== undefined && <Countdown left={countdownTo - wall} />}
    </div>
  );
}

const detailOf = ({ clock, ended }: ProjectorView): string | undefined =>
  ended !== undefined && ended.outcome !== 'stopped' ? outcomeWord[ended.outcome] : clock?.detail;

function Countdown({ left }: { readonly left: number }) {
  const seconds = Math.max(0, Math.ceil(left / SECOND));
  const perMinute = MINUTE / SECOND;
  const two = (n: number): string => String(n).padStart(2, '0');
  return (
    <div className={classes.countdown} data-over={seconds === 0 || undefined} role="timer">
      <span className={classes.label}>{seconds === 0 ? 'Time is up' : 'Time left'}</span>
      <time className={classes.countdownTime}>
        {Math.floor(seconds / perMinute)}:{two(seconds % perMinute)}
      </time>
    </div>
  );
}
