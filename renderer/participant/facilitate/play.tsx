import { useDesk, useSent } from '../desk';
import card from '../page/card.module.css';
import controls from '../page/controls.module.css';
import { SentState } from '../said/sent-state';

/** The clock, in the hands of whoever helps to run the exercise. */
export function Play() {
  const { view, outbox } = useDesk();
  const sent = useSent(({ kind }) => kind === 'pause' || kind === 'resume').at(-1);
  if (view.run?.ended !== undefined || view.clock === undefined) return null;
  const { running } = view.clock;
  const isOpen = sent === undefined || sent.state === 'saved' || sent.state === 'refused';
  return (
    <section className={card.card} aria-labelledby="play">
      <h2 id="play" className={card.heading}>
        The clock {running ? 'runs' : 'stands'}
        {view.standing?.detail !== undefined && `: ${view.standing.detail}`}
      </h2>
      <button
        type="button"
        className={controls.button}
        data-main={!running || undefined}
        data-wide
        disabled={!isOpen}
        onClick={() => outbox.say({ kind: running ? 'pause' : 'resume' })}
      >
        {running ? 'Pause' : 'Let it run'}
      </button>
      {sent !== undefined && sent.state !== 'saved' && <SentState sent={sent} />}
    </section>
  );
}
