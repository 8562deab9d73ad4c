import { useSyncExternalStore } from 'react';
import type { Sharing } from '../../../shared/contract/sharing';
import { call, listen, onConnected } from '../../client/client';
import { createStore } from '../../client/store';

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

export const useSharing = (): Sharing => useSyncExternalStore(watch, sharing.get);

type Ask = 'share.open' | 'share.close' | 'share.admit' | 'share.refuse' | 'share.remove' | 'share.role' | 'share.new-code' | 'share.allow'; // prettier-ignore

/** Asks for a change of sharing, and shows it; the sentence of a refusal otherwise. */
export async function askSharing<N extends Ask>(...ask: Parameters<typeof call<N>>): Promise<string | undefined> {
  const answer = await call(...ask);
  if (!answer.ok) return answer.error.message;
  sharing.set(answer.value);
  return undefined;
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
