import type { Said, SaidKind } from '../../../shared/participants/said';
import { StatusShape } from '../../ui/status-shape';
import { formatClock } from '../../ui/wall-time';
import { useDesk } from '../desk';
import type { Outgoing } from '../outbox';
import controls from '../page/controls.module.css';
import classes from './sent-state.module.css';

/** Where a word is on its way to the record. */
export function SentState({ sent }: { readonly sent: Outgoing<Said> }) {
  const { outbox } = useDesk();
  const { id, state } = sent;
  return (
    <div className={classes.state} data-state={state} role={state === 'refused' ? 'alert' : 'status'}>
      <StatusShape status={SHAPES[state]} size={16} />
      <span className={classes.words}>{wordsOf(sent)}</span>
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

const SAVED: Readonly<Record<SaidKind, string>> = {
  acknowledge: 'Acknowledged, saved',
  answer: 'Answer saved',
  ask: 'Question saved',
  choose: 'Decision saved',
  approve: 'Decision saved',
  done: 'Report saved',
  tell: 'Told, saved',
  note: 'Entry saved',
  rate: 'Rating saved',
  feedback: 'Feedback saved',
  release: 'Release saved',
  pause: 'Pause saved',
  resume: 'Saved',
};

function wordsOf({ state, said, savedAt = 0, trouble = '' }: Outgoing<Said>): string {
  switch (state) {
    case 'kept':
      return 'Not sent yet. It is kept here and sent when the connection is back.';
    case 'sending':
      return 'Sending…';
    case 'saved':
      return `${SAVED[said.kind]} at ${formatClock(savedAt)}`;
    case 'refused':
      return `Not taken: ${trouble}`;
  }
}
