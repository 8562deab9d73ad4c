import { Button, CloseButton } from '@mantine/core';
import { useState } from 'react';
import { ErrorNote } from '../../ui/error-note';
import panel from '../palette/hand-inject.module.css';
import { useRoom } from '../room/room-context';
import { JoinCard } from './join-card';
import { LargeCode } from './large-code';
import { PeopleList } from './people-list';
import { ShareForm } from './share-form';
import classes from './share-panel.module.css';
import { askSharing, useRefusal, useShared } from './use-sharing';

/** A drill on the network: off until it is opened here; then how to join, who waits, who is in. */
export function SharePanel() {
  const { runId, look, toBoard } = useRoom();
  const { shared, other, note } = useShared(runId);
  const refusal = useRefusal();
  const [isLarge, setLarge] = useState(false);
  const close = (): void => {
    look({ panel: 'none' });
    toBoard();
  };
  return (
    <section className={panel.panel} aria-label="Share with participants">
      <div className={panel.header}>
        <h2 className={panel.title}>
          Participants on the network{' '}
          <span className={classes.soft}>{shared === undefined ? 'not shared' : 'shared'}</span>
        </h2>
        <div className={classes.buttons}>
          {shared !== undefined && <StopSharing />}
          <CloseButton size="sm" aria-label="Close" onClick={close} />
        </div>
      </div>
      {refusal !== undefined && <ErrorNote>{refusal}</ErrorNote>}
      {shared === undefined ? (
        <ShareForm other={other} note={note} />
      ) : isLarge ? (
        <LargeCode shared={shared} onClose={() => setLarge(false)} />
      ) : (
        <div className={classes.columns}>
          <JoinCard shared={shared} onLarge={() => setLarge(true)} />
          <PeopleList shared={shared} />
        </div>
      )}
    </section>
  );
}

/** Asked for twice: everybody is out at once, and has to be let in again. */
function StopSharing() {
  const [isSure, setSure] = useState(false);
  if (!isSure)
    return (
      <Button size="compact-xs" variant="default" onClick={() => setSure(true)}>
        Stop sharing…
      </Button>
    );
  return (
    <>
      <Button size="compact-xs" color="dark" onClick={() => void askSharing('share.close', {})}>
        Stop: everybody is out
      </Button>
      <Button size="compact-xs" variant="default" autoFocus onClick={() => setSure(false)}>
        Keep sharing
      </Button>
    </>
  );
}
