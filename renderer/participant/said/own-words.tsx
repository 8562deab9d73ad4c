import { formatInstant } from '../../../shared/basics/time';
import type { NoteTag } from '../../../shared/model/run';
import { useDesk } from '../desk';
import card from '../page/card.module.css';
import { OnItsWay } from './on-its-way';
import classes from './on-its-way.module.css';

const WORDS: Readonly<Record<NoteTag, string>> = {
  observation: 'Observation',
  strength: 'Strength',
  gap: 'Gap',
  communication: 'Communication',
  question: 'Question',
  answer: 'Answer',
  acknowledgement: 'Acknowledged',
};

/** What this person has written beside the injects, on its way and in the record, the latest first. */
export function OwnWords() {
  const { view } = useDesk();
  const { words, me } = view;
  const isEmpty = words.length === 0;
  return (
    <section className={card.card} aria-labelledby="words">
      <h2 id="words" className={card.heading}>
        Your questions and notes
      </h2>
      <OnItsWay of={(said) => said.kind === 'note'} />
      {isEmpty && <p className={card.soft}>Nothing yet.</p>}
      {!isEmpty && (
        <ul className={card.list}>
          {words
            .toSorted((a, b) => b.seq - a.seq)
            .map(({ seq, at, tag, who, text }) => (
              <li key={seq}>
                <p className={card.soft}>
                  {WORDS[tag]}
                  {who !== me.name && `, ${who}`} · <time>{formatInstant(at)}</time>
                </p>
                <p className={classes.kept}>{text}</p>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}
