import { useSyncExternalStore } from 'react';
import type { Sharing } from '../../../shared/contract/sharing';
import { call, listen, onConnected } from '../../client/client';
import { createStore, useStore } from '../../client/store';

const NOT_SHARED: Sharing = {};

/** How sharing stands, the same for the band and the panel. */
const sharing = createStore<Sharing>(NOT_SHARED);
let watchers = 0;
let stop: readonly (() => void)[] = [];

const read = async (): Promise<void> => {
  const answer = await call('share.status', {});
  if (answer.ok) sharing.set(answer.value);
};

function watch(listener: () => void): () => void {
  if (watchers++ === 0) {
    stop = [listen('share.changed', sharing.set), onConnected(() => void read())];
    void read();
  }
  const unsubscribe = sharing.subscribe(listener);
  return () => {
    unsubscribe();
    if (--watchers > 0) return;
    for (const end of stop) end();
    sharing.set(NOT_SHARED);
  };
}

export const useSharing = (): Sharing => useSyncExternalStore(watch, sharing.get, sharing.get);

type Ask = 'share.open' | 'share.close' | 'share.admit' | 'share.refuse' | 'share.remove' | 'share.role' | 'share.new-code' | 'share.allow'; // prettier-ignore

/** The sentence of the latest refusal, until something is asked that goes well. */
const refusal = createStore<string | undefined>(undefined);

export const useRefusal = (): string | undefined => useStore(refusal);

/** Asks for a change of sharing, and shows it. */
export async function askSharing<N extends Ask>(...ask: Parameters<typeof call<N>>): Promise<void> {
  const answer = await call(...ask);
  refusal.set(answer.ok ? undefined : answer.error.message);
  if (answer.ok) sharing.set(answer.value);
}

/** What this drill is to others: shared, or not; or another one is. */
export function useShared(runId: string): {
  readonly shared: NonNullable<Sharing['open']> | undefined;
  readonly other: string | undefined;
  readonly note: string | undefined;
} {
  const { open, note } = useSharing();
  const isThis = open?.runId === runId;
  return { shared: isThis ? open : undefined, other: open === undefined || isThis ? undefined : open.title, note };
}

/** Who is in over the network, by name: expected at the roll call like anybody else. */
export function useJoined(runId: string): readonly string[] {
  const { shared } = useShared(runId);
  return (shared?.people ?? []).flatMap(({ name, state }) => (state === 'in' ? [name] : []));
}
