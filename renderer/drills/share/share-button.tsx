import { IconShare2 } from '@tabler/icons-react';
import band from '../room/exercise-band.module.css';
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
        className={band.fact}
        aria-expanded={isOpen}
        aria-keyshortcuts="F9"
        title="Share with participants (F9)"
        onClick={() => look({ panel: isOpen ? 'none' : 'share' })}
      >
        <IconShare2 size={14} aria-hidden />
        {waiting > 0 ? (
          <span className={classes.waiting}>{waiting} waiting</span>
        ) : (
          joinedWords(shared === undefined ? undefined : inside.length, here)
        )}
      </button>
      <span className={classes.heard} aria-live="polite">
        {waiting > 0 && `${waiting} ${waiting === 1 ? 'person waits' : 'people wait'} to be let in`}
      </span>
    </>
  );
}

/** Whoever is away is told of; while somebody waits, only that counts. */
function joinedWords(inside: number | undefined, here: number): string {
  if (inside === undefined) return 'Share';
  return here === inside ? `${inside} joined` : `${here} of ${inside} here`;
}
