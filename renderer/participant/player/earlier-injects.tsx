import { formatInstant } from '../../../shared/basics/time';
import { useStore } from '../../client/store';
import { useDesk } from '../desk';
import card from '../page/card.module.css';
import { answerField } from './answer-form';
import { InjectCard } from './inject-card';
import { splitInjects } from './waiting-injects';
import classes from './injects.module.css';

/** What has been read before: by its name, and in full by one press. */
export function EarlierInjects() {
  const { view, outbox, words } = useDesk();
  const hasWords = (inject: string): boolean => (words(answerField(inject)).read() ?? '') !== '';
  const { earlier } = splitInjects(view, useStore(outbox.sent), hasWords);
  if (earlier.length === 0) return null;
  return (
    <section className={classes.injects} aria-labelledby="earlier">
      <h2 id="earlier" className={card.heading}>
        Earlier
      </h2>
      {earlier.map((inject) => (
        <details key={inject.id} className={classes.before}>
          <summary className={card.fold}>
            <span className={classes.name}>{inject.title ?? `${inject.mode} from ${inject.from}`}</span>
            <time className={card.soft}>{formatInstant(inject.at)}</time>
          </summary>
          <InjectCard inject={inject} isNew={false} />
        </details>
      ))}
    </section>
  );
}
