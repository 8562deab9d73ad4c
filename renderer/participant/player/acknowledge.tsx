import { formatInstant } from '../../../shared/basics/time';
import type { ParticipantInject } from '../../../shared/participants/participant-view';
import { StatusShape } from '../../ui/status-shape';
import { useDesk, useSent } from '../desk';
import controls from '../page/controls.module.css';
import { SentState } from '../said/sent-state';
import said from '../said/sent-state.module.css';

/** The one large button, and what has become of it. */
export function Acknowledge({ inject: { id, acknowledged } }: { readonly inject: ParticipantInject }) {
  const { view, outbox } = useDesk();
  const mine = useSent((it) => it.kind === 'acknowledge' && it.inject === id).at(-1);
  if (mine !== undefined && (acknowledged === undefined || mine.state === 'saved')) return <SentState sent={mine} />;
  if (acknowledged !== undefined)
    return (
      <div className={said.state} data-state="saved" role="status">
        <StatusShape status="done" size={16} />
        <span>Acknowledged at {formatInstant(acknowledged.at)}, saved</span>
      </div>
    );
  return (
    <button
      type="button"
      className={controls.button}
      data-main
      data-wide
      disabled={view.run?.ended !== undefined}
      onClick={() => outbox.say({ kind: 'acknowledge', inject: id })}
    >
      Acknowledge
    </button>
  );
}
