import { useSyncExternalStore } from 'react';
import type { Result } from '../../shared/basics/result';
import type { Bridge, Failure } from '../../shared/contract/bridge';
import type { EventName, EventPayload, Input, Output, ProcedureName } from '../../shared/contract/contract';
import type { ConnectionState } from '../../shared/contract/wire';
import { known } from '../../shared/basics/assert';
import type { Connection } from '../bridge/connection';

interface Link {
  readonly bridge: Bridge;
  readonly connection: Connection;
}

let link: Link | undefined;
const listeners = new Map<EventName, Set<(payload: never) => void>>();

/** Joins the page to the program behind it: once when the page starts, and by tests with a bridge of their own. */
export function connect(bridge: Bridge, connection: Connection): () => void {
  link = { bridge, connection };
  return bridge.on((name, payload) => {
    // Only names of the contract are listened to. Host and page are built together, and the host has parsed the payload by it.
    for (const listener of listeners.get(name as EventName) ?? []) listener(payload as never);
  });
}

/** Calls a procedure of the contract. An expected refusal is a value with a sentence fit to show. */
export async function call<N extends ProcedureName>(name: N, input: Input<N>): Promise<Result<Output<N>, Failure>> {
  const reply = await joined().bridge.invoke(name, input);
  // The program behind the page has parsed its answer by the contract.
  return reply.ok ? { ok: true, value: reply.value as Output<N> } : reply;
}

/** Hears one kind of event of the contract until the returned function is called. */
export function listen<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
  const heard = listeners.get(name) ?? new Set();
  listeners.set(name, heard.add(listener));
  return () => void heard.delete(listener);
}

/** Calls back each time the program comes (back) within reach: what was shown before may be old. */
export function onConnected(listener: () => void): () => void {
  const { connection } = joined();
  return connection.subscribe(() => {
    if (connection.current() === 'connected') listener();
  });
}

export const useConnection = (): ConnectionState =>
  useSyncExternalStore(watchConnection, currentConnection, currentConnection);

export const isConnected = (): boolean => currentConnection() === 'connected';

export const hostKind = (): Bridge['host'] => joined().bridge.host;

const watchConnection = (listener: () => void): (() => void) => joined().connection.subscribe(listener);
const currentConnection = (): ConnectionState => joined().connection.current();
const joined = (): Link => known(link, 'the page is connected before anything is drawn');
