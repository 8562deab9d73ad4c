import { Button } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { hotWash } from '../../../shared/analysis/known/hot-wash';
import { hearTalk, nothingSaid } from '../../../shared/analysis/known/room-talk';
import { formatDuration, formatInstant } from '../../../shared/basics/time';
import { AWAY_STATUS, awayWords, feedbackWords, lostWords } from '../../ui/hot-wash-words';
import { KeyHint } from '../../ui/key-hint';
import { StatusShape } from '../../ui/status-shape';
import { useRatings } from '../evaluate/use-ratings';
import { useRoom } from '../room/room-context';
import classes from './hot-wash.module.css';

/** The first look back: the same page as on the projector, with the way to what is still missing. */
export function HotWash() {
  const { live, folds, look } = useRoom();
  const { frozen } = live.record;
  const { ratings } = useRatings();
  const talk = useMemo(
    () => folds.entries.reduce((so, entry) => hearTalk(so, entry, frozen), nothingSaid),
    [folds.entries, frozen],
  );
  const wash = useMemo(
    () => hotWash({ frozen, known: folds.known, talk, ratings }),
    [frozen, folds.known, talk, ratings],
  );
  return (
    <div className={classes.wash} role="region" aria-label="Hot wash">
      <header className={classes.head}>
        <h2 className={classes.title}>Hot wash</h2>
        <span className={classes.soft}>what the room sees on the projector now</span>
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<KeyHint keys="V" />}
          onClick={() => look({ panel: 'evaluate' })}
        >
          Rate objectives
        </Button>
        {wash.feedback !== undefined && (
          <Button size="compact-sm" variant="default" onClick={() => look({ panel: 'feedback' })}>
            Take in feedback
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          rightSection={<KeyHint keys="H" />}
          onClick={() => look({ shows: 'lanes' })}
        >
          Lanes
        </Button>
      </header>
      <div className={classes.columns}>
        <Part title="What happened">
          {wash.timeline.map(({ at, text }) => (
            <li key={`${at} ${text}`}>
              <span className={classes.at}>{formatInstant(at)}</span> {text}
            </li>
          ))}
        </Part>
        <div>
          <Part title="Services against their RTO">
            {wash.services.map((service) => (
              <li key={service.name} className={classes.service}>
                <StatusShape status={AWAY_STATUS[service.verdict]} size={12} />
                <span className={classes.name}>{service.name}</span>
                <b>{awayWords(service)}</b>
                {lostWords(service) !== undefined && (
                  <span className={classes.lost} data-over={service.lost?.isOver || undefined}>
                    {lostWords(service)}
                  </span>
                )}
              </li>
            ))}
          </Part>
          <Part title="Longest waits">
            {wash.waits.map(({ name, from, waited }) => (
              <li key={`${name} ${from}`}>
                {name} <span className={classes.figure}>{formatDuration(waited)}</span>
              </li>
            ))}
          </Part>
          <Part title="Off the plan">
            {wash.deviations.map(({ at, what, why }) => (
              <li key={`${at} ${what}`}>
                {what} <span className={classes.soft}>{why}</span>
              </li>
            ))}
          </Part>
          <Part title="Asked, not answered">
            {wash.questions.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </Part>
          <Part title="Not rated">
            {wash.unrated.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </Part>
          {wash.feedback !== undefined && (
            <Part title="Feedback of the participants">{[<li key="in">{feedbackWords(wash.feedback)}</li>]}</Part>
          )}
        </div>
      </div>
    </div>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) => (
  <section className={classes.part}>
    <h3 className={classes.heading}>{title}</h3>
    {children.length === 0 ? <p className={classes.soft}>None.</p> : <ul className={classes.rows}>{children}</ul>}
  </section>
);
