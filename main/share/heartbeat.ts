import type { WebSocket } from 'ws';

type Socket = Pick<WebSocket, 'ping' | 'terminate' | 'on'>;

/** Asks a socket for a sign of life now and then; one that has given none by the next time is dead, and is cut off. */
export class Heartbeat {
  readonly #socket: Socket;
  readonly #now: () => number;
  #askedAt: number | undefined;

  constructor(socket: Socket, now: () => number, onBeat: (latencyMs: number) => void) {
    this.#socket = socket;
    this.#now = now;
    socket.on('pong', () => {
      if (this.#askedAt === undefined) return;
      const latency = Math.max(0, Math.round(this.#now() - this.#askedAt));
      this.#askedAt = undefined;
      onBeat(latency);
    });
  }

  ask(): void {
    if (this.#askedAt !== undefined) return this.#socket.terminate();
    this.#askedAt = this.#now();
    this.#socket.ping();
  }
}
