import { formatDuration, formatInstant } from '../../shared/basics/time';
import type { HotWash as Washed } from '../../shared/model/hot-wash';
import { StatusShape } from '../ui/status-shape';
import { AWAY_STATUS, awayWords, feedbackWords, lostWords } from '../ui/hot-wash-words';
import classes from './hot-wash.module.css';

/** The first look back, read from the last row: what happened, what took longest, what was off the plan, what is open. */
export function HotWash({ wash }: { readonly wash: Washed }) {
  const { timeline, waits, services, deviations, questions, unrated, feedback } = wash;
  const servicesShown = services.some(({ lost }) => lost !== undefined) ? ROWS.servicesWithLoss : ROWS.services;
  return (
    <main className={classes.wash}>
      <Column title="What happened" more={0}>
        {beginAndEnd(timeline, ROWS.timeline).map((part) =>
          typeof part === 'number' ? (
            <li key="between" className={classes.none}>
              and {part} between
            </li>
          ) : (
            <li key={`${part.at} ${part.text}`} className={classes.row}>
              <span className={classes.at}>{formatInstant(part.at).slice(0, -3)}</span>
              <span className={classes.text}>{part.text}</span>
            </li>
          ),
        )}
      </Column>
      <div className={classes.side}>
        <Column title="Services against their RTO" more={services.length - servicesShown}>
          {services.slice(0, servicesShown).map((service) => (
            <li key={service.name} className={classes.row}>
              <StatusShape status={AWAY_STATUS[service.verdict]} size={30} />
              <span className={classes.service}>
                {service.name} <b className={classes.below}>{awayWords(service)}</b>
                {lostWords(service) !== undefined && (
                  <b className={classes.below} data-over={service.lost?.isOver || undefined}>
                    {lostWords(service)}
                  </b>
                )}
              </span>
            </li>
          ))}
        </Column>
        <Column title="Longest waits" more={0}>
          {waits.map(({ name, from, waited }) => (
            <li key={`${name} ${from}`} className={classes.row}>
              <span className={classes.text}>{name}</span>
              <span className={classes.figure}>{formatDuration(waited)}</span>
            </li>
          ))}
        </Column>
      </div>
      <div className={classes.side}>
        <Column title="Off the plan" more={deviations.length - ROWS.deviations}>
          {deviations.slice(0, ROWS.deviations).map(({ at, what, why }) => (
            <li key={`${at} ${what}`} className={classes.row}>
              <span className={classes.text}>
                {what} <span className={classes.why}>{why}</span>
              </span>
            </li>
          ))}
        </Column>
        <Column title="Not answered" more={questions.length - ROWS.open}>
          {questions.slice(0, ROWS.open).map((text) => (
            <li key={text} className={classes.row}>
              <span className={classes.text}>{text}</span>
            </li>
          ))}
        </Column>
        <Column title="Not rated" more={unrated.length - ROWS.open}>
          {unrated.slice(0, ROWS.open).map((text) => (
            <li key={text} className={classes.row}>
              <span className={classes.text}>{text}</span>
            </li>
          ))}
        </Column>
        {feedback !== undefined && (
          <Column title="Feedback" more={0}>
            {[
              <li key="feedback" className={classes.row}>
                <span className={classes.text}>{feedbackWords(feedback)}</span>
              </li>,
            ]}
          </Column>
        )}
      </div>
    </main>
  );
}

/** What fits on one screen that never scrolls. */
const ROWS = { timeline: 11, services: 6, servicesWithLoss: 4, deviations: 4, open: 3 } as const;

/** How it began and how it ended; what there is no room for, as a number in the middle. */
export function beginAndEnd<T extends object>(all: readonly T[], rows: number): readonly (T | number)[] {
  if (all.length <= rows) return all;
  const first = Math.floor(rows / 2);
  const last = rows - first;
  return [...all.slice(0, first), all.length - rows, ...all.slice(-last)];
}

function Column({
  title,
  more,
  children,
}: {
  readonly title: string;
  readonly more: number;
  readonly children: React.ReactNode[];
}) {
  return (
    <section className={classes.part}>
      <h2 className={classes.heading}>{title}</h2>
      {children.length === 0 ? <p className={classes.none}>None.</p> : <ul className={classes.rows}>{children}</ul>}
      {more > 0 && <p className={classes.none}>and {more} more</p>}
    </section>
  );
}
