// The sockets of people who join: guests at the door, and people with a place.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Caller, Reply } from '../../shared/contract/bridge';
import { socketProtocol, wrongTokenCode } from '../../shared/contract/wire';
import type { OwnNames } from './addresses';
import { closing, converse } from './conversation';
import { judge, type Seat } from './gate';
import { Guests } from './guests';
import type { Heartbeat } from './heartbeat';
import type { Link } from './link';
import type { FindFile } from './participant-files';
import { visitorAddress } from './visitor-address';

/** What a participant can say is short. */
const largestFrame = 16 * 1024;
const heartbeatMs = 10_000;
const guestPatienceMs = 10 * 60_000;
const lastWordMs = 1_000;

export interface Door {
  seatOf(token: string): Seat | undefined;
  findFile: FindFile;
  call(name: unknown, input: unknown, caller: Caller): Promise<Reply>;
  arrived(id: string, link: Link): void;
  gone(id: string, link: Link): void;
  beat(id: string, latencyMs: number): void;
}

export interface ParticipantSocketOptions {
  readonly door: Door;
  readonly now: () => number;
  /** A proxy on this machine says who its visitors are. */
  readonly trustsProxy: boolean;
  names(): OwnNames;
}

export interface ParticipantSockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(code: number, reason: string): void;
}

export function participantSockets({ door, now, trustsProxy, names }: ParticipantSocketOptions): ParticipantSockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: largestFrame,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(socketProtocol) ? socketProtocol : false),
  });
  const guests = new Guests();
  const hearts = new Set<Heartbeat>();
  const beating = setInterval(() => hearts.forEach((heart) => heart.ask()), heartbeatMs);
  beating.unref();
  const tools = { now, call: (...call: Parameters<Door['call']>) => door.call(...call) };

  function welcome(page: WebSocket, caller: Caller, onBeat: (latencyMs: number) => void): Link {
    const { link, heart } = converse(page, caller, { ...tools, onBeat });
    hearts.add(heart);
    page.on('close', () => hearts.delete(heart));
    return link;
  }

  function acceptGuest(page: WebSocket, address: string): void {
    guests.arrived(page, address);
    const limit = setTimeout(() => page.close(closing.tooMuch, 'nobody joined'), guestPatienceMs);
    limit.unref();
    page.on('close', () => {
      clearTimeout(limit);
      guests.gone(page);
    });
    welcome(page, { kind: 'guest', name: 'Guest', address }, () => undefined);
  }

  function acceptSeat(page: WebSocket, seat: Seat): void {
    if (seat === 'former') {
      // A script cannot see why a handshake failed; a page of an earlier sharing is told.
      page.on('error', () => page.terminate());
      return page.close(wrongTokenCode, 'sharing has ended');
    }
    const { id, name } = seat;
    const link = welcome(page, { kind: 'participant', name, id }, (latencyMs) => door.beat(id, latencyMs));
    page.on('close', () => door.gone(id, link));
    door.arrived(id, link);
  }

  return {
    upgrade(request, socket, head) {
      const verdict = judge(request, { names: names(), seatOf: (token) => door.seatOf(token) });
      if (verdict.kind === 'refused') return turnAway(socket, verdict.status);
      const address = visitorAddress(request, trustsProxy);
      if (verdict.kind === 'guest' && !guests.hasRoom(address)) return turnAway(socket, '503 Service Unavailable');
      server.handleUpgrade(request, socket, head, (page) =>
        verdict.kind === 'guest' ? acceptGuest(page, address) : acceptSeat(page, verdict.seat),
      );
    },
    close(code, reason) {
      clearInterval(beating);
      for (const page of server.clients) page.close(code, reason);
      setTimeout(() => server.clients.forEach((page) => page.terminate()), lastWordMs).unref();
    },
  };
}

function turnAway(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
