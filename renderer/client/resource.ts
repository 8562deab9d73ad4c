import { useSyncExternalStore } from 'react';
import type { EventName, Input, Output, ProcedureName } from '../../shared/contract/contract';
import { call, listen, onConnected } from './client';
import { loading, type Loadable } from './loadable';
import { createStore, type Store } from './store';

/** A list or fact of the workspace, read while somebody looks at it and read again when it changes. */
export interface Resource<T> {
  readonly store: Store<Loadable<T>>;
  /** Keeps it read and up to date until the returned function is called. */
  readonly watch: (listener: () => void) => () => void;
  readonly reload: () => Promise<void>;
}

export function createResource<N extends ProcedureName>(
  name: N,
  input: Input<N>,
  changedBy: readonly EventName[],
): Resource<Output<N>> {
  const store = createStore<Loadable<Output<N>>>(loading);
  let watchers = 0;
  let stop: (() => void)[] = [];
  let asked = 0;

  async function reload(): Promise<void> {
    const mine = ++asked;
    const result = await call(name, input);
    if (mine !== asked) return; // a later reading is under way
    store.set(result.ok ? { kind: 'ready', value: result.value } : { kind: 'failed', failure: result.error });
  }

  const again = (): void => void reload();
  const reloadUnlessPending = (): void => {
    if (store.get().kind !== 'loading') again();
  };
  function watch(listener: () => void): () => void {
    if (watchers++ === 0) {
      stop = [...changedBy.map((event) => listen(event, again)), onConnected(reloadUnlessPending)];
      again();
    }
    const unsubscribe = store.subscribe(listener);
    return () => {
      unsubscribe();
      if (--watchers === 0) for (const end of stop) end();
    };
  }

  return { store, watch, reload };
}

/** In place of one that is not to be asked for yet. */
export const notYet: Watched<never> = { store: { get: () => loading }, watch: () => () => undefined };

interface Watched<T> {
  readonly store: Pick<Store<Loadable<T>>, 'get'>;
  readonly watch: (listener: () => void) => () => void;
}

export const useResource = <T>(resource: Watched<T>): Loadable<T> =>
  useSyncExternalStore(resource.watch, resource.store.get, resource.store.get);
