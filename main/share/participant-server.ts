// The only thing that is ever open to the network, and only while a drill is shared.
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { ownNames, type OwnNames, type Place } from './addresses';
import type { Certificate } from './certificate';
import { participantPages } from './participant-pages';
import { participantSockets, type Door } from './participant-sockets';

export interface ParticipantServerOptions {
  readonly place: Place;
  readonly certificate?: Certificate | undefined;
  readonly pageFolder: string;
  readonly door: Door;
  readonly now: () => number;
  readonly reportBug: (bug: unknown) => void;
}

export interface ParticipantServer {
  readonly port: number;
  close(code: number, reason: string): Promise<void>;
}

const mostConnections = 1_000;
const limits = {
  maxHeaderSize: 8 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
};

/** Refused as a value by the caller: the address may be gone, the port taken. */
export async function startParticipantServer(options: ParticipantServerOptions): Promise<ParticipantServer> {
  const { place, certificate, pageFolder, door, now, reportBug } = options;
  let names: OwnNames = ownNames(place);
  const pages = participantPages({ pageFolder, findFile: (...asked) => door.findFile(...asked), names: () => names });
  const sockets = participantSockets({ door, now, trustsProxy: place.publicUrl !== undefined, names: () => names });
  /** Whatever a stranger sends must not take the program down: what goes wrong costs them their own connection. */
  const guarded = (connection: Duplex, work: () => void): void => {
    try {
      work();
    } catch (bug) {
      reportBug(bug);
      connection.destroy();
    }
  };
  const answer: RequestListener = (request, response) => guarded(request.socket, () => pages(request, response));
  const server =
    certificate === undefined
      ? createServer(limits, answer)
      : createTlsServer({ ...limits, ...certificate, minVersion: 'TLSv1.2' }, answer);
  server.maxConnections = mostConnections;
  server.on('upgrade', (request, socket, head) => guarded(socket, () => sockets.upgrade(request, socket, head)));
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
    else socket.destroy();
  });
  server.on('tlsClientError', (_error, socket: Socket) => void socket.destroy());
  server.listen(place.port, place.address);
  await once(server, 'listening');
  server.on('error', reportBug);
  const { port } = server.address() as AddressInfo;
  names = ownNames({ ...place, port });
  return {
    port,
    async close(code, reason) {
      sockets.close(code, reason);
      server.close();
      server.closeIdleConnections();
      const limit = setTimeout(() => server.closeAllConnections(), 1_500);
      if (server.listening) await once(server, 'close');
      clearTimeout(limit);
    },
  };
}
