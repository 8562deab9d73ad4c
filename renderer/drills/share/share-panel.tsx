import { CloseButton } from '@mantine/core';
import panel from '../palette/hand-inject.module.css';
import { useRoom } from '../room/room-context';
import { JoinCard } from './join-card';
import { PeopleList } from './people-list';
import { ShareForm } from './share-form';
import classes from './share-panel.module.css';
import { useShared } from './use-sharing';

/** A drill on the network: off until it is opened here; then how to join, who waits, who is in. */
export function SharePanel() {
  const { runId, look, toBoard } = useRoom();
  const { shared, other, note } = useShared(runId);
  const close = (): void => {
    look({ panel: 'none' });
    toBoard();
  };
  return (
    <section className={panel.panel} aria-label="Share with participants">
      <header className={panel.header}>
        <h2 className={panel.title}>
          Participants on the network{' '}
          <span className={classes.soft}>{shared === undefined ? 'not shared' : 'shared'}</span>
        </h2>
        <CloseButton size="sm" aria-label="Close" onClick={close} />
      </header>
      {shared === undefined ? (
        <ShareForm other={other} note={note} />
      ) : (
        <div className={classes.columns}>
          <JoinCard shared={shared} />
          <PeopleList shared={shared} />
        </div>
      )}
    </section>
  );
}
