import type { ReactNode } from 'react';
import { formatInstant } from '../../../shared/basics/time';
import { useStore } from '../../client/store';
import { useDesk } from '../desk';
import card from '../page/card.module.css';
import { InjectCard } from './inject-card';
import { waitingInjects } from './waiting-injects';
import classes from './injects.module.css';

/** Injects meant for this person: those that wait for a word and the latest in full, the rest by their names. */
export function Injects({ middle }: { readonly middle?: ReactNode }) {
  const { view, outbox } = useDesk();
  const sent = useStore(outbox.sent);
  const waiting = new Set(waitingInjects(view, sent).map(({ id }) => id));
  const open = view.injects.filter(({ id }, index) => index === 0 || waiting.has(id));
  const before = view.injects.filter((inject) => !open.includes(inject));
  return (
    <>
      <section className={classes.injects} aria-labelledby="injects">
        <h2 id="injects" className={card.heading}>
          {view.me.role === 'player' ? 'For you' : 'Injects'}
        </h2>
        {open.length === 0 && (
          <p className={card.soft}>
            {view.run?.ended === undefined
              ? 'Nothing yet. What is meant for you appears here by itself.'
              : 'Nothing was meant for you.'}
          </p>
        )}
        {open.map((inject) => (
          <InjectCard key={inject.id} inject={inject} isNew={waiting.has(inject.id)} />
        ))}
        <p className={classes.said} role="status">
          {waiting.size === 0 ? '' : `${waiting.size} ${waiting.size === 1 ? 'inject waits' : 'injects wait'} for you`}
        </p>
      </section>
      {middle}
      {before.length > 0 && (
        <section className={classes.injects} aria-labelledby="before">
          <h2 id="before" className={card.heading}>
            Earlier
          </h2>
          {before.map((inject) => (
            <details key={inject.id} className={classes.before}>
              <summary className={classes.summary}>
                <span className={classes.name}>{inject.title ?? `${inject.mode} from ${inject.from}`}</span>
                <time className={card.soft}>{formatInstant(inject.at)}</time>
              </summary>
              <InjectCard inject={inject} isNew={false} />
            </details>
          ))}
        </section>
      )}
    </>
  );
}
