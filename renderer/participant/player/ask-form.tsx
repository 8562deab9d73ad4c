import card from '../page/card.module.css';
import { OnItsWay } from '../said/on-its-way';
import { WordsForm } from '../said/words-form';

/** A question to whoever runs the exercise. */
export const AskForm = () => (
  <section className={card.card} aria-labelledby="ask">
    <h2 id="ask" className={card.heading}>
      Ask the facilitator
    </h2>
    <OnItsWay of={(said) => said.kind === 'ask'} />
    <WordsForm
      field="ask"
      label="Your question"
      ways={[{ name: 'Send question', said: (text) => ({ kind: 'ask', text }) }]}
    />
  </section>
);
