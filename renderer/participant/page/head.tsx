import { formatInstant } from '../../../shared/basics/time';
import type { ParticipantView } from '../../../shared/participants/participant-view';
import { useConnection } from '../../client/client';
import { readClock } from '../../client/read-clock';
import { useStore } from '../../client/store';
import { useWall } from '../../client/use-wall';
import { standingWord } from '../../ui/standing-word';
import { storyTime } from '../../ui/story-time';
import { latency } from '../door';
import { roleWord } from '../role-words';
import { ConnectionLine } from './connection-line';
import classes from './head.module.css';

interface Props {
  readonly view: ParticipantView;
  readonly unsent: number;
}

/** The exercise clock, how play stands, who one is here, and whether anybody hears it. */
export function Head({ view: { me, run, clock, standing }, unsent }: Props) {
  const wall = useWall();
  const connection = useConnection();
  const now = clock === undefined ? undefined : readClock(clock, wall);
  return (
    <>
      <div className={classes.head}>
        {now !== undefined && (
          <time className={classes.clock} aria-label="Exercise time">
            {formatInstant(run?.ended?.at ?? now)}
          </time>
        )}
        {standing !== undefined && (
          <span className={classes.standing} data-standing={standing.standing} role="status" title={standing.detail}>
            {standingWord[standing.standing]}
          </span>
        )}
        {standing?.startsAt !== undefined && now !== undefined && (
          <span className={classes.story}>
            Story <time>{storyTime(standing.startsAt, run?.ended?.at ?? now)}</time>
          </span>
        )}
        <p className={classes.me}>
          <b>{me.name}</b> · {me.plays.length === 0 ? roleWord[me.role] : me.plays.map(({ name }) => name).join(', ')}
          {connection === 'connected' && <Signal />}
        </p>
      </div>
      <ConnectionLine state={connection} unsent={unsent} />
    </>
  );
}

function Signal() {
  const ms = useStore(latency);
  return <span className={classes.signal}> · connected{ms === undefined ? '' : `, ${ms} ms`}</span>;
}
