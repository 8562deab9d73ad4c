import type { Reply } from './bridge';

/** How calls and events travel where a message is all there is: to the backend process and over the WebSocket. */
export interface CallMessage {
  readonly id: number;
  readonly name: unknown;
  readonly input: unknown;
}

export interface ReplyMessage {
  readonly id: number;
  readonly reply: Reply;
}

export interface EventMessage {
  readonly event: string;
  readonly payload: unknown;
}

/** Sent by a host itself, beside the events of the contract, when the program behind the page comes and goes. */
export const connectionEvent = 'host.connection';

export type ConnectionState = 'connecting' | 'connected' | 'reconnecting' | 'lost' | 'refused';

/** WebSocket close code of a socket whose token is wrong: the page must say so and not try again. */
export const wrongTokenCode = 4401;

export const socketPath = '/socket';
export const socketProtocol = 'statedrill';

/** Where a participant's page fetches a file of an inject, with `Authorization: Bearer` and its token. */
export const filePath = (inject: string, hash: string): string =>
  `/file/${encodeURIComponent(inject)}/${encodeURIComponent(hash)}`;
