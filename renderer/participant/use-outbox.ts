import { useEffect, useState } from 'react';
import type { Said } from '../../shared/participants/said';
import { call, isConnected, onConnected } from '../client/client';
import { evenNow } from '../client/even-time';
import { createOutbox, type Outbox } from './outbox';
import { createShelf } from './shelf';

/** A full disk on the other side sends nobody a word that it is not full any more. */
const retryMs = 5_000;

const offline = { ok: false, error: { code: 'not-saved', message: 'There is no connection.' } } as const;

/** The outbox of this device for one person in one drill; it is emptied whenever there is a connection. */
export function useOutbox(owner: string, saved: readonly string[]): Outbox<Said> {
  const [outbox] = useState(() =>
    createOutbox<Said>({
      shelf: createShelf(localStorage, `statedrill.unsent.${owner}`),
      send: (message) => (isConnected() ? call('participant.say', message) : Promise.resolve(offline)),
      newId: () => messageId(),
      now: evenNow,
    }),
  );
  useEffect(() => outbox.heard(saved), [outbox, saved]);
  useEffect(() => {
    const flush = (): void => void outbox.flush();
    const stop = onConnected(flush);
    const timer = setInterval(() => {
      if (isConnected()) flush();
    }, retryMs);
    flush();
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [outbox]);
  return outbox;
}

/** `crypto.randomUUID` is only there where the page is enciphered; this is everywhere. */
const messageId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
