import { formatInstant } from '../../../shared/basics/time';
import type { OpenStep } from '../../../shared/participants/participant-view';
import { useDesk, useSent } from '../desk';
import card from '../page/card.module.css';
import controls from '../page/controls.module.css';
import { SentState } from '../said/sent-state';

/** Steps that this person may report. */
export function Steps() {
  const { view } = useDesk();
  if (view.steps.length === 0) return null;
  return (
    <section className={card.card} aria-labelledby="steps">
      <h2 id="steps" className={card.heading}>
        Steps in your hands
      </h2>
      <ul className={card.list}>
        {view.steps.map((step) => (
          <AStep key={`${step.id} ${step.since}`} step={step} />
        ))}
      </ul>
    </section>
  );
}

function AStep({ step: { id, name, since, procedure } }: { readonly step: OpenStep }) {
  const { outbox } = useDesk();
  const sent = useSent((said) => said.kind === 'done' && said.step === id).at(-1);
  const isOpen = sent === undefined || sent.state === 'refused';
  return (
    <li className={card.stack}>
      <p className={card.text}>
        <b>{name}</b> <span className={card.soft}>since {formatInstant(since)}</span>
      </p>
      {procedure !== undefined && (
        <details>
          <summary className={card.soft}>How</summary>
          <p className={card.text}>{procedure}</p>
        </details>
      )}
      {sent !== undefined && <SentState sent={sent} />}
      {isOpen && (
        <div className={controls.row}>
          <button
            type="button"
            className={controls.button}
            onClick={() => outbox.say({ kind: 'done', step: id, outcome: 'done' })}
          >
            Report done
          </button>
          <button
            type="button"
            className={controls.button}
            onClick={() => outbox.say({ kind: 'done', step: id, outcome: 'failed' })}
          >
            Report failed
          </button>
        </div>
      )}
    </li>
  );
}
