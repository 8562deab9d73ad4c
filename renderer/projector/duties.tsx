import { formatInstant, type Ms } from '../../shared/basics/time';
import type { ProjectorView } from '../../shared/model/projector';
import { dueWords, dutyStatus, isDutyLate } from '../ui/known-duty';
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
          <li key={duty.name} className={classes.duty}>
            <StatusShape status={dutyStatus(duty, duty.toldAt !== undefined, now)} size={34} />
            <span className={classes.serviceName}>
              {duty.name}
              {duty.toldAt !== undefined && (
                <span className={classes.lostData}>
                  told at {formatInstant(duty.toldAt)} by {duty.by}
                </span>
              )}
            </span>
            <span className={classes.rto} data-late={isDutyLate(duty, now) || undefined}>
              {dueWords(duty, now) ?? 'told'}
            </span>
          </li>
        ))}
      </ul>
      {duties.length === 0 && <p className={classes.none}>Nobody has to be told yet.</p>}
      {more > 0 && <p className={classes.none}>{more} more</p>}
    </section>
  );
}
