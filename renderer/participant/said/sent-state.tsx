import type { Said } from '../../../shared/participants/said';
import { StatusShape } from '../../ui/status-shape';
import { formatClock } from '../../ui/wall-time';
import { useDesk } from '../desk';
import type { Outgoing } from '../outbox';
import controls from '../page/controls.module.css';
import classes from './sent-state.module.css';

/** Where a word is on its way to the record. */
export function SentState({ sent }: { readonly sent: Outgoing<Said> }) {
  const { outbox } = useDesk();
  const { id, state, savedAt, trouble } = sent;
  return (
    <div className={classes.state} data-state={state} role={state === 'refused' ? 'alert' : 'status'}>
      <StatusShape status={SHAPES[state]} size={16} />
      <span className={classes.words}>{wordsOf(state, savedAt, trouble)}</span>
      {state === 'refused' && (
        <>
          <button type="button" className={controls.button} data-plain onClick={() => outbox.again(id)}>
            Try again
          </button>
          <button type="button" className={controls.button} data-plain onClick={() => outbox.dismiss(id)}>
            Take it away
          </button>
        </>
      )}
    </div>
  );
}

const SHAPES = { kept: 'paused', sending: 'working', saved: 'done', refused: 'failed' } as const;

export function wordsOf(state: Outgoing<Said>['state'], savedAt = 0, trouble = ''): string {
  switch (state) {
    case 'kept':
      return 'Not sent yet. It is kept here and sent when the connection is back.';
    case 'sending':
      return 'Sending…';
    case 'saved':
      return `Saved at ${formatClock(savedAt)}`;
    case 'refused':
      return `Not taken: ${trouble}`;
  }
}
