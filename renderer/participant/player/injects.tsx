import { useStore } from '../../client/store';
import { useDesk } from '../desk';
import card from '../page/card.module.css';
import { answerField } from './answer-form';
import { InjectCard } from './inject-card';
import { splitInjects } from './waiting-injects';
import classes from './injects.module.css';

/** Injects meant for this person that wait for a word, and the latest: in full, the newest first. */
export function Injects() {
  const { view, outbox, words } = useDesk();
  const hasWords = (inject: string): boolean => (words(answerField(inject)).read() ?? '') !== '';
  const { open, waiting } = splitInjects(view, useStore(outbox.sent), hasWords);
  return (
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
        <InjectCard key={inject.id} inject={inject} isNew={waiting.includes(inject)} />
      ))}
      <p className={classes.heard} role="status">
        {waiting.length > 0 && `${waiting.length} ${waiting.length === 1 ? 'inject waits' : 'injects wait'} for you`}
      </p>
    </section>
  );
}
