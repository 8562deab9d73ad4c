import { useRef, useState } from 'react';
import type { FeedbackForm } from '../../../shared/model/feedback';
import { STATEMENTS } from '../../../shared/model/feedback-statements';
import { rights } from '../../../shared/participants/rights';
import { useDesk, useSent } from '../desk';
import card from '../page/card.module.css';
import controls from '../page/controls.module.css';
import { SentState } from '../said/sent-state';
import { useWords } from '../said/use-words';
import { Statement } from './statement';
import { isStatement, readRatings } from './ratings';

/** After EndEx: what this person says of the exercise itself. It can be sent anew; the last form with a name counts. */
export function Feedback() {
  const { view, outbox } = useDesk();
  const sent = useSent((said) => said.kind === 'feedback').at(-1);
  const [kept, keep] = useWords('feedback.ratings');
  const [strengths, setStrengths] = useWords('feedback.strengths');
  const [improvements, setImprovements] = useWords('feedback.improvements');
  const [actions, setActions] = useWords('feedback.actions');
  const [named, setNamed] = useState(true);
  const [isAgain, setAgain] = useState(false);
  const place = useRef<HTMLElement>(null);
  if (view.run?.ended === undefined || !rights[view.me.role].say.includes('feedback')) return null;

  const ratings = readRatings(kept);
  const texts = { strengths: strengths.trim(), improvements: improvements.trim(), actions: actions.trim() };
  const written = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
  const form: FeedbackForm = { ratings, ...written };
  const isEmpty = Object.keys(ratings).length + Object.keys(written).length === 0;
  const send = (): void => {
    outbox.say({ kind: 'feedback', form, named });
    setAgain(false);
    for (const clear of [keep, setStrengths, setImprovements, setActions]) clear('');
    requestAnimationFrame(() => place.current?.scrollIntoView({ block: 'center' }));
  };
  const fields = [
    { label: 'What went well', value: strengths, set: setStrengths },
    { label: 'What could be better', value: improvements, set: setImprovements },
    { label: 'What should be done: in the plan, in the tools, in the team', value: actions, set: setActions },
  ];

  return (
    <section ref={place} className={card.card} aria-labelledby="feedback">
      <h2 id="feedback" className={card.title}>
        Your feedback
      </h2>
      {sent !== undefined && <SentState sent={sent} />}
      {sent !== undefined && sent.state !== 'refused' && !isAgain ? (
        <div>
          <button type="button" className={controls.button} data-plain onClick={() => setAgain(true)}>
            Give it anew
          </button>
        </div>
      ) : (
        <form
          className={card.list}
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <p className={card.soft}>1 strongly disagree, 5 strongly agree. Leave out what you cannot judge.</p>
          {Object.entries(STATEMENTS).map(([statement, text]) =>
            isStatement(statement) ? (
              <Statement
                key={statement}
                text={text}
                value={ratings[statement]}
                onRate={(value) => keep(JSON.stringify({ ...ratings, [statement]: value }))}
              />
            ) : null,
          )}
          {fields.map(({ label, value, set }) => (
            <label key={label} className={controls.field}>
              <span className={controls.label}>{label}</span>
              <textarea
                className={controls.input}
                rows={3}
                maxLength={4_000}
                value={value}
                onChange={(event) => set(event.currentTarget.value)}
              />
            </label>
          ))}
          <label className={controls.tick}>
            <input type="checkbox" checked={named} onChange={(event) => setNamed(event.currentTarget.checked)} />
            <span>With my name, {view.me.name}</span>
          </label>
          <button type="submit" className={controls.button} data-main data-wide disabled={isEmpty}>
            Send feedback
          </button>
        </form>
      )}
    </section>
  );
}
