import { formatDuration, type Ms } from '../../shared/basics/time';
import type { ProjectorService, ProjectorView } from '../../shared/model/projector';
import type { Status } from '../ui/status';
import { StatusShape } from '../ui/status-shape';
import classes from './projector.module.css';

interface Props {
  readonly services: NonNullable<ProjectorView['services']>;
  readonly now: Ms;
}

const ROWS = 5;

/** Services that are or were below their level, each against its RTO; the rest as a number. */
export function Services({ services: { shown, whole }, now }: Props) {
  const more = Math.max(0, shown.length - ROWS);
  return (
    <section className={classes.services} aria-labelledby="services">
      <h2 id="services" className={classes.heading}>
        Services
      </h2>
      <ul className={classes.rows}>
        {shown.slice(0, ROWS).map((service) => (
          <li key={service.name} className={classes.service}>
            <StatusShape status={statusOf(service, now)} size={34} />
            <span className={classes.serviceName}>
              {service.name}
              {lost(service) !== undefined && <span className={classes.lostData}>{lost(service)}</span>}
            </span>
            <span className={classes.rto} data-late={isLate(service, now) || undefined}>
              {targetWords(service, now)}
            </span>
            <span className={classes.level}>{Math.round(service.level)} %</span>
          </li>
        ))}
      </ul>
      {more + whole > 0 && (
        <p className={classes.none}>
          {[...(more > 0 ? [`${more} more not whole`] : []), ...(whole > 0 ? [`${whole} at full level`] : [])].join(
            ', ',
          )}
        </p>
      )}
    </section>
  );
}

const lost = ({ dataLoss }: ProjectorService): string | undefined =>
  dataLoss === undefined || dataLoss === 0 ? undefined : `${formatDuration(dataLoss)} of data lost`;

/** The RTO of a service that is down ends while nobody sends anything: the page sees that by the clock. */
const isLate = ({ state, isDown, rtoAt }: ProjectorService, now: Ms): boolean =>
  state === 'missed' || (isDown && rtoAt !== undefined && now > rtoAt);

function statusOf(service: ProjectorService, now: Ms): Status {
  if (service.isDown) return isLate(service, now) ? 'failed' : service.level > 0 ? 'degraded' : 'blocked';
  return service.level < 100 ? 'degraded' : 'done';
}

function targetWords(service: ProjectorService, now: Ms): string {
  const { state, isDown, rtoAt, recoveredIn, level } = service;
  if (isDown) {
    if (rtoAt === undefined) return state === 'pending' ? 'RTO not yet started' : 'no RTO';
    return now > rtoAt ? `RTO over by ${formatDuration(now - rtoAt)}` : `RTO in ${formatDuration(rtoAt - now)}`;
  }
  if (state === 'not interrupted') return level > 0 ? 'above its minimum' : 'no minimum';
  const back = recoveredIn === undefined ? 'back' : `back in ${formatDuration(recoveredIn)}`;
  return `${back}${state === 'untimed' ? '' : `, RTO ${state === 'missed' ? 'missed' : 'met'}`}`;
}
