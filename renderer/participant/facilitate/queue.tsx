import { formatInstant } from '../../../shared/basics/time';
import type { QueuedInject } from '../../../shared/participants/participant-view';
import { useDesk, useSent } from '../desk';
import card from '../page/card.module.css';
import controls from '../page/controls.module.css';
import { SentState } from '../said/sent-state';
import classes from './queue.module.css';

/** What is still to come, for the eyes of the co-facilitator alone. An inject is read before it can be released. */
export function Queue() {
  const { view } = useDesk();
  const { queue = [], run } = view;
  if (run?.ended !== undefined) return null;
  return (
    <section className={classes.queue} aria-labelledby="queue">
      <h2 id="queue" className={card.heading}>
        Still to come, {queue.length} · do not show this to players
      </h2>
      {queue.length === 0 && <p className={card.soft}>Every inject has been released or left out.</p>}
      {queue.map((inject) => (
        <Queued key={inject.id} inject={inject} />
      ))}
    </section>
  );
}

function Queued({ inject: { id, no, title, type, message, at } }: { readonly inject: QueuedInject }) {
  const { outbox } = useDesk();
  const sent = useSent((said) => said.kind === 'release' && said.inject === id).at(-1);
  return (
    <details className={classes.inject}>
      <summary className={card.fold}>
        <span className={card.soft}>{no}</span>
        <span className={classes.title}>{title}</span>
        <span className={card.soft}>{at === undefined ? 'by hand' : formatInstant(at)}</span>
      </summary>
      <div className={classes.body}>
        <p className={card.soft}>{type}</p>
        <p className={card.text}>{message}</p>
        {sent !== undefined && <SentState sent={sent} />}
        {(sent === undefined || sent.state === 'refused') && (
          <button
            type="button"
            className={controls.button}
            data-main
            onClick={() => outbox.say({ kind: 'release', inject: id })}
          >
            Release now
          </button>
        )}
      </div>
    </details>
  );
}
