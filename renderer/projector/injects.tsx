import { formatInstant } from '../../shared/basics/time';
import type { ProjectorInject } from '../../shared/model/projector';
import type { Rows } from './fit-rows';
import { Pictures } from './pictures';
import classes from './projector.module.css';

interface Props {
  readonly runId: string;
  readonly injects: readonly ProjectorInject[];
  /** How much of it there is room for. */
  readonly rows: Pick<Rows, 'message' | 'before'>;
}

/** The inject on the table in full with its pictures, and those before it by their names. */
export function Injects({ runId, injects, rows }: Props) {
  const [latest, ...before] = injects;
  if (latest === undefined) return null;
  return (
    <section className={classes.injects} aria-labelledby="injects">
      <h2 id="injects" className={classes.heading}>
        Inject {latest.no} · {latest.mode} from {latest.from} · <time>{formatInstant(latest.at)}</time>
      </h2>
      {latest.title !== undefined && <p className={classes.injectTitle}>{latest.title}</p>}
      <p className={classes.message} style={{ WebkitLineClamp: rows.message }}>
        {latest.message}
      </p>
      <Pictures runId={runId} attachments={latest.attachments ?? []} />
      {rows.before > 0 && (
        <ul className={classes.before}>
          {before.slice(0, rows.before).map((inject) => (
            <li key={inject.no} className={classes.beforeRow}>
              <span className={classes.soft}>{inject.no}</span>
              <span className={classes.doneName}>{inject.title ?? `${inject.mode} from ${inject.from}`}</span>
              <time className={classes.soft}>{formatInstant(inject.at)}</time>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
