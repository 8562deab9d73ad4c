// The socket of each page: calls in, replies and events out. A page without the token is told so and closed.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { connectionEvent, socketPath, socketProtocol, wrongTokenCode } from '../../shared/contract/wire';
import type { CallMessage, EventMessage, ReplyMessage } from '../../shared/contract/wire';
import { mayHear } from '../../shared/contract/contract';
import type { Caller } from '../../shared/contract/bridge';
import type { Backend } from '../backend';
import type { PageKind } from '../hosting/backend-messages';
import { facilitator, projector } from '../hosting/open-backend';
import { isOwnHost, isOwnOrigin } from './own-host';
import { isSameToken } from '../hosting/token';

/** What lets a page in, and what it is let in as: the page itself never says who it is. */
export type PageTokens = Readonly<Record<PageKind, string>>;

export interface PageSocketOptions {
  readonly backend: Backend;
  readonly tokens: PageTokens;
  port(): number;
}

export interface PageSockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

const badMessageCode = 1003;
const largestMessage = 16 * 1024 * 1024;

export function pageSockets({ backend, tokens, port }: PageSocketOptions): PageSockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    handleProtocols: (offered) => (offered.has(socketProtocol) ? socketProtocol : false),
  });
  const callers = new Map<WebSocket, Caller>();
  const unsubscribe = backend.subscribe((event, payload) => {
    const message = JSON.stringify({ event, payload } satisfies EventMessage);
    for (const [page, { kind }] of callers) if (mayHear(event, kind)) page.send(message);
  });

  const accept = (page: WebSocket, caller: Caller): void => {
    callers.set(page, caller);
    page.on('close', () => callers.delete(page));
    page.on('error', () => page.terminate());
    page.on('message', (data: Buffer) => void answer(page, data, { backend, caller }));
    page.send(JSON.stringify({ event: connectionEvent, payload: { state: 'connected' } } satisfies EventMessage));
  };

  return {
    upgrade(request, socket, head) {
      const { host, origin } = request.headers;
      if (request.url !== socketPath || !isOwnHost(host, port()) || !isOwnOrigin(origin, host)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (page) => {
        const caller = callerOf(offeredToken(request), tokens);
        if (caller) accept(page, caller);
        else refuse(page);
      });
    },
    close() {
      unsubscribe();
      for (const page of server.clients) page.terminate();
    },
  };
}

/** Both tokens are compared, whatever comes of the first. */
function callerOf(offered: string, tokens: PageTokens): Caller | undefined {
  const isFacilitator = isSameToken(offered, tokens.facilitator);
  const isProjector = isSameToken(offered, tokens.projector);
  if (isFacilitator) return facilitator;
  return isProjector ? projector : undefined;
}

/** A script cannot see why a handshake failed, so the refusal is a close code after it. */
function refuse(page: WebSocket): void {
  page.on('error', () => page.terminate());
  page.close(wrongTokenCode, 'wrong token');
}

/** The subprotocols are `statedrill` and the token, in this order. */
const offeredToken = (request: IncomingMessage): string =>
  (request.headers['sec-websocket-protocol'] ?? '').split(/,\s*/)[1] ?? '';

interface Answering {
  readonly backend: Backend;
  readonly caller: Caller;
}

async function answer(page: WebSocket, data: Buffer, { backend, caller }: Answering): Promise<void> {
  const call = readCall(data);
  if (!call) return page.close(badMessageCode, 'not a call');
  const reply = await backend.dispatch(call.name, call.input, caller);
  page.send(JSON.stringify({ id: call.id, reply } satisfies ReplyMessage));
}

function readCall(data: Buffer): CallMessage | undefined {
  try {
    const message: unknown = JSON.parse(data.toString());
    if (typeof message !== 'object' || message === null || !('id' in message)) return undefined;
    const { id, name, input } = message as Partial<CallMessage>;
    return typeof id === 'number' ? { id, name, input } : undefined;
  } catch {
    return undefined;
  }
}
