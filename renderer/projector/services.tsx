import type { Ms } from '../../shared/basics/time';
import type { ProjectorView } from '../../shared/model/projector';
import { isLate, lostData, otherServices, serviceStatus, targetWords } from '../ui/known-service';
import { StatusShape } from '../ui/status-shape';
import classes from './projector.module.css';

interface Props {
  readonly services: NonNullable<ProjectorView['services']>;
  readonly now: Ms;
  /** How many of them there is room for. */
  readonly rows: number;
}

/** Services that are or were below their level, each against its RTO; the rest as a number. */
export function Services({ services: { shown, whole }, now, rows }: Props) {
  const others = otherServices(Math.max(0, shown.length - rows), whole);
  return (
    <section className={classes.services} aria-labelledby="services">
      <h2 id="services" className={classes.heading}>
        Services
      </h2>
      <ul className={classes.rows}>
        {shown.slice(0, rows).map((service) => (
          <li key={service.name} className={classes.service}>
            <StatusShape status={serviceStatus(service, now)} size={34} />
            <span className={classes.serviceName}>
              {service.name}
              {lostData(service) !== undefined && <span className={classes.lostData}>{lostData(service)}</span>}
            </span>
            <span className={classes.rto} data-late={isLate(service, now) || undefined}>
              {targetWords(service, now)}
            </span>
            <span className={classes.level}>{Math.round(service.level)} %</span>
          </li>
        ))}
      </ul>
      {others !== undefined && <p className={classes.none}>{others}</p>}
    </section>
  );
}
