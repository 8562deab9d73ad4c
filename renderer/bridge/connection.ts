import type { ConnectionState } from '../../shared/contract/wire';

/** How the page stands with the program behind it; shaped for React's `useSyncExternalStore`. */
export interface Connection {
  current(): ConnectionState;
  subscribe(listener: () => void): () => void;
}

export interface ConnectionReport extends Connection {
  set(state: ConnectionState): void;
}

export function createConnection(state: ConnectionState): ConnectionReport {
  const listeners = new Set<() => void>();
  return {
    current: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(next) {
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
  };
}
