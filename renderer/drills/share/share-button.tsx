import { IconShare2 } from '@tabler/icons-react';
import { useRoom } from '../room/room-context';
import classes from './share-button.module.css';
import { useShared } from './use-sharing';

/** In the band at all times: whether others take part over the network, and that somebody waits to be let in. */
export function ShareButton() {
  const { runId, view, look } = useRoom();
  const { shared } = useShared(runId);
  const isOpen = view.panel === 'share';
  const people = shared?.people ?? [];
  const waiting = people.filter(({ state }) => state === 'waiting').length;
  const inside = people.filter(({ state }) => state === 'in');
  const here = inside.filter(({ present }) => present).length;
  return (
    <>
      <button
        type="button"
        className={classes.open}
        aria-expanded={isOpen}
        aria-keyshortcuts="F9"
        title="Share with participants (F9)"
        onClick={() => look({ panel: isOpen ? 'none' : 'share' })}
      >
        <IconShare2 size={14} aria-hidden />
        {shared === undefined
          ? 'Share'
          : here === inside.length
            ? `${here} joined`
            : `${here} of ${inside.length} here`}
        {waiting > 0 && <span className={classes.waiting}>{waiting} waiting</span>}
      </button>
      <span className={classes.heard} role="status">
        {waiting > 0 && `${waiting} ${waiting === 1 ? 'person waits' : 'people wait'} to be let in`}
      </span>
    </>
  );
}
