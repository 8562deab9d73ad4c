// The way to the shared drill: a place there, and a socket that comes back by itself as soon as the device does.
import { createConnection } from '../bridge/connection';
import { createSocketBridge } from '../bridge/socket-bridge';
import { call, connect, isConnected, listen } from '../client/client';
import { createStore } from '../client/store';
import { createShelf } from './shelf';

/** In this tab alone: whoever opens the next tab of a shared device has to join under the own name. */
const shelf = createShelf<string>(sessionStorage, 'statedrill.place');
const connection = createConnection('connecting');

/** Beats come every ten seconds; after this long without one the socket is dead, whatever it says. */
const silenceMs = 25_000;

export interface Place {
  readonly token: string | undefined;
  /** Why there is none any more, as a sentence. */
  readonly why?: string;
}

export const place = createStore<Place>({ token: shelf.read() });

/** How long the last message took there and back, while it is known. */
export const latency = createStore<number | undefined>(undefined);

const bridge = createSocketBridge({
  connection,
  token: () => place.get().token ?? '',
  onRefused() {
    history.replaceState(null, '', location.pathname); // its code has gone with it
    leaveWith(
      'Your place in this drill is no longer known: sharing was ended, or begun anew. Join again with the code that is shown now.',
    );
  },
});

export function openDoor(): void {
  let heardAt = performance.now();
  connect(bridge, connection);
  listen('participant.beat', ({ latencyMs }) => {
    heardAt = performance.now();
    latency.set(latencyMs);
  });
  listen('participant.view', () => {
    heardAt = performance.now();
  });
  setInterval(() => {
    const isSilent = place.get().token !== undefined && performance.now() - heardAt > silenceMs;
    if (isConnected() && isSilent) again();
  }, 5_000);
  const again = (): void => {
    heardAt = performance.now();
    bridge.reopen();
  };
  addEventListener('online', again);
  addEventListener('offline', again); // what looks open is not
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && !isConnected()) again();
  });
}

/** A place was given: everything from now on is said from there. */
export function enter(token: string): void {
  shelf.write(token);
  place.set({ token });
  bridge.reopen();
}

/** Gives the place up; what was said stays in the record. */
export async function leave(): Promise<void> {
  await call('participant.leave', {});
  leaveWith('You have left the drill. What you said is in its record.');
}

/** Back to the door, with a sentence. */
export function leaveWith(why: string): void {
  shelf.clear();
  place.set({ token: undefined, why });
  bridge.reopen();
}
