import { createContext, useContext, useMemo } from 'react';
import { known } from '../../shared/basics/assert';
import type { ParticipantView } from '../../shared/participants/participant-view';
import type { Said } from '../../shared/participants/said';
import { useStore } from '../client/store';
import type { Outbox, Outgoing } from './outbox';
import type { Shelf } from './shelf';

/** What all parts of the page of somebody who is in share. */
export interface Desk {
  readonly view: ParticipantView;
  readonly outbox: Outbox<Said>;
  /** Where the words of a field wait until they are sent. */
  readonly words: (field: string) => Shelf<string>;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export const useDesk = (): Desk => known(useContext(DeskContext), 'the page of a participant who is in provides it');

/** What was said from this device and answers to `is`, in the order of saying. */
export function useSent(is: (said: Said) => boolean): readonly Outgoing<Said>[] {
  const { outbox } = useDesk();
  const sent = useStore(outbox.sent);
  return useMemo(() => sent.filter(({ said }) => is(said)), [sent, is]);
}
