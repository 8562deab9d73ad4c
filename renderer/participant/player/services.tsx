import { useDesk } from '../desk';
import { readClock } from '../../client/read-clock';
import { useWall } from '../../client/use-wall';
import { isLate, lostData, otherServices, serviceStatus, targetWords } from '../../ui/known-service';
import { StatusShape } from '../../ui/status-shape';
import card from '../page/card.module.css';
import classes from './services.module.css';

/** What the room knows of the services, each against its RTO. */
export function Services() {
  const { view } = useDesk();
  const wall = useWall();
  const { services, clock, run } = view;
  if (services === undefined || clock === undefined) return null;
  const now = run?.ended?.at ?? readClock(clock, wall);
  const others = otherServices(0, services.whole);
  return (
    <section className={card.card} aria-labelledby="services">
      <h2 id="services" className={card.heading}>
        Services, as far as is known
      </h2>
      {services.shown.length > 0 && (
        <ul className={card.list}>
          {services.shown.map((service) => (
            <li key={service.name} className={card.line}>
              <StatusShape status={serviceStatus(service, now)} size={18} />
              <span>
                {service.name}
                <span className={classes.target} data-late={isLate(service, now) || undefined}>
                  {[targetWords(service, now), lostData(service)].filter(Boolean).join(', ')}
                </span>
              </span>
              <span className={classes.level} data-figures>
                {Math.round(service.level)} %
              </span>
            </li>
          ))}
        </ul>
      )}
      {others !== undefined && <p className={card.soft}>{others}</p>}
    </section>
  );
}
