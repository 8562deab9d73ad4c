import type { WebSocket } from 'ws';
import type { EventMessage } from '../../shared/contract/wire';

/** So much unsent, and a page is not sent the next view before it has taken this one. */
const behindAt = 64 * 1024;
/** So much, and the page has stopped reading: it is cut off, and comes back to everything. */
const deadAt = 1024 * 1024;

/** The page of one participant. Views are whole, so that a slow page misses steps, never the result. */
export interface Link {
  send(event: string, payload: unknown): void;
  /** A text that was made once for several. */
  sendText(text: string): void;
  isBehind(): boolean;
  close(code: number, reason: string): void;
}

type Socket = Pick<WebSocket, 'readyState' | 'OPEN' | 'bufferedAmount' | 'send' | 'close' | 'terminate'>;

export function createLink(socket: Socket): Link {
  const sendText = (text: string): void => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > deadAt) return socket.terminate();
    socket.send(text);
  };
  return {
    send: (event, payload) => sendText(JSON.stringify({ event, payload } satisfies EventMessage)),
    sendText,
    isBehind: () => socket.bufferedAmount > behindAt,
    close: (code, reason) => socket.close(code, reason),
  };
}
