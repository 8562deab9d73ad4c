import { formatDuration, formatInstant, type Ms } from '../../shared/basics/time';
import type { ProjectorDuty, ProjectorView } from '../../shared/model/projector';
import { StatusShape } from '../ui/status-shape';
import classes from './projector.module.css';

interface Props {
  readonly duties: NonNullable<ProjectorView['duties']>;
  readonly now: Ms;
  /** How many of them there is room for. */
  readonly rows: number;
}

/** Who has to be told by when, and who was. */
export function Duties({ duties, now, rows }: Props) {
  const more = duties.length - rows;
  return (
    <section className={classes.services} aria-labelledby="duties">
      <h2 id="duties" className={classes.heading}>
        Who is told
      </h2>
      <ul className={classes.rows}>
        {duties.slice(0, rows).map((duty) => (
          <li key={duty.name} className={classes.service}>
            <StatusShape
              status={isLate(duty, now) ? 'failed' : duty.dueAt === undefined ? 'done' : 'waiting'}
              size={34}
            />
            <span className={classes.serviceName}>
              {duty.name}
              {duty.toldAt !== undefined && (
                <span className={classes.lostData}>
                  told at {formatInstant(duty.toldAt)} by {duty.by}
                </span>
              )}
            </span>
            <span className={classes.rto} data-late={isLate(duty, now) || undefined}>
              {dueWords(duty, now)}
            </span>
          </li>
        ))}
      </ul>
      {duties.length === 0 && <p className={classes.none}>Nobody has to be told yet.</p>}
      {more > 0 && <p className={classes.none}>{more} more</p>}
    </section>
  );
}

/** The page sees by the clock that a time is over, while nobody sends anything. */
const isLate = ({ dueAt }: ProjectorDuty, now: Ms): boolean => dueAt !== undefined && now > dueAt;

function dueWords({ dueAt, isRepeat }: ProjectorDuty, now: Ms): string {
  if (dueAt === undefined) return 'told';
  const what = isRepeat ? 'again ' : '';
  return now > dueAt ? `${what}late by ${formatDuration(now - dueAt)}` : `${what}in ${formatDuration(dueAt - now)}`;
}
