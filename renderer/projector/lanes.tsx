import { formatInstant } from '../../shared/basics/time';
import type { ProjectorView, ProjectorWork } from '../../shared/model/projector';
import type { Status } from '../ui/status';
import { StatusShape } from '../ui/status-shape';
import type { Rows } from './fit-rows';
import classes from './projector.module.css';

interface Props {
  readonly lanes: NonNullable<ProjectorView['lanes']>;
  readonly isOver: boolean;
  /** How many of each there is room for. */
  readonly rows: Pick<Rows, 'work' | 'done'>;
}

const SHAPES: Record<ProjectorWork['standing'], Status> = {
  decision: 'waiting',
  working: 'working',
  slowed: 'degraded',
  paused: 'paused',
  waiting: 'waiting',
};

const WORDS: Record<ProjectorWork['standing'], string> = {
  decision: 'to be decided',
  working: 'in work',
  slowed: 'in work, slower',
  paused: 'paused',
  waiting: 'waiting',
};

/** What is under way, and what has been done last. */
export function Lanes({ lanes: { work, done, doneInAll }, isOver, rows }: Props) {
  const shown = work.slice(0, rows.work);
  const more = work.length - shown.length;
  const listed = done.slice(0, rows.done);
  return (
    <section className={classes.lanes} aria-labelledby="work">
      <h2 id="work" className={classes.heading}>
        {isOver ? 'Left open' : 'Now'}
      </h2>
      {shown.length === 0 && <p className={classes.none}>{isOver ? 'Nothing was left open.' : 'No step is open.'}</p>}
      <ul className={classes.rows}>
        {shown.map((row) => (
          <li key={`${row.name} ${row.since}`} className={classes.row}>
            <StatusShape status={SHAPES[row.standing]} size={34} />
            <div className={classes.rowText}>
              <span className={classes.rowName}>{row.name}</span>
              <span className={classes.rowDetail}>{detail(row)}</span>
            </div>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={classes.none}>and {more} more</p>}
      {done.length > 0 && (
        <>
          <h2 className={classes.heading}>Done · {doneInAll}</h2>
          <ul className={classes.done}>
            {listed.map((row) => (
              <li key={`${row.name} ${row.at}`} className={classes.doneRow}>
                <StatusShape status={row.outcome === 'failed' ? 'failed' : 'done'} size={28} />
                <span className={classes.doneName}>{row.name}</span>
                <time className={classes.soft}>{formatInstant(row.at)}</time>
              </li>
            ))}
          </ul>
          {doneInAll > listed.length && (
            <p className={classes.earlier}>{earlierWords(done.slice(listed.length), doneInAll - listed.length)}</p>
          )}
        </>
      )}
    </section>
  );
}

/** What is done and has no line of its own: by name as far as names are here, the rest counted. */
function earlierWords(named: Props['lanes']['done'], count: number): string {
  const names = named.map(({ name }) => name).join(', ');
  if (named.length === 0) return `and ${count} earlier`;
  const more = count - named.length;
  return `and ${count} earlier: ${names}${more > 0 ? ` and ${more} more` : ''}`;
}

function detail({ standing, by, since, why, plannedEnd }: ProjectorWork): string {
  const waits = why === undefined ? '' : `${standing === 'waiting' ? ' for ' : ': '}${why}`;
  return [
    `${by === undefined ? '' : `${by} · `}${WORDS[standing]}${waits}`,
    plannedEnd === undefined ? `since ${formatInstant(since)}` : `planned until ${formatInstant(plannedEnd)}`,
  ].join(' · ');
}
