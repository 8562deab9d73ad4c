import { useMemo } from 'react';
import type { ParticipantView } from '../../shared/participants/participant-view';
import { useStore } from '../client/store';
import { DeskContext, type Desk } from './desk';
import { Head } from './page/head';
import page from './page/page.module.css';
import { Page } from './page/page';
import { RoleDesk } from './role-desk';
import { createShelf } from './shelf';
import { useOutbox } from './use-outbox';
import { waitingInjects } from './player/waiting-injects';

/** The page of somebody who is in. What is not sent yet belongs to this person in this drill, in whichever tab. */
export function OwnDesk({ view }: { readonly view: ParticipantView }) {
  const owner = `${view.run?.id ?? ''}.${view.me.name}`;
  const outbox = useOutbox(owner, view.saved);
  const sent = useStore(outbox.sent);
  const unsent = sent.filter(({ state }) => state === 'kept' || state === 'sending').length;
  const desk: Desk = useMemo(
    () => ({
      view,
      outbox,
      words: (field) => createShelf(localStorage, `statedrill.words.${owner}.${field}`),
    }),
    [view, outbox, owner],
  );
  return (
    <DeskContext value={desk}>
      <Page
        title={view.run?.title}
        waiting={waitingInjects(view, sent).length}
        head={<Head view={view} unsent={unsent} />}
      >
        <div className={page.columns} data-two>
          <RoleDesk />
        </div>
      </Page>
    </DeskContext>
  );
}
