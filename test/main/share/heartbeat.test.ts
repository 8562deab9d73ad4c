import { describe, expect, it } from 'vitest';
import { Heartbeat } from '../../../main/share/heartbeat';

class Socket {
  pings = 0;
  isCut = false;
  #pong: () => void = () => undefined;
  ping(): void {
    this.pings += 1;
  }
  terminate(): void {
    this.isCut = true;
  }
  on(_: string, listener: () => void): this {
    this.#pong = listener;
    return this;
  }
  answer(): void {
    this.#pong();
  }
}

function beating() {
  const socket = new Socket();
  const beats: number[] = [];
  let now = 0;
  const heart = new Heartbeat(
    socket as never,
    () => now,
    (ms) => beats.push(ms),
  ); // `as`: what it needs of one
  return { socket, beats, heart, pass: (ms: number) => void (now += ms) };
}

describe('a sign of life', () => {
  it('tells how far away a page is, each time it is asked', () => {
    const { socket, beats, heart, pass } = beating();
    heart.ask();
    pass(42);
    socket.answer();
    pass(10_000);
    heart.ask();
    pass(7);
    socket.answer();
    socket.answer(); // one that nobody asked for
    expect([beats, socket.isCut, socket.pings]).toEqual([[42, 7], false, 2]);
  });

  it('that does not come by the next time cuts the socket off', () => {
    const { socket, heart, pass } = beating();
    heart.ask();
    pass(10_000);
    heart.ask();
    expect(socket.isCut).toBe(true);
  });
});
