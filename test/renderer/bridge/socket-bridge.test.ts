import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConnection } from '../../../renderer/bridge/connection';
import { createSocketBridge } from '../../../renderer/bridge/socket-bridge';

class FakeSocket {
  readonly sent: { id: number; name: string }[] = [];
  onmessage: (event: { data: string }) => void = () => undefined;
  onclose: (event: { code: number }) => void = () => undefined;
  constructor(
    readonly address: string,
    readonly protocols: string[],
  ) {}
  isClosed = false;
  close(): void {
    this.isClosed = true;
    this.onclose({ code: 1000 });
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  say(message: unknown): void {
    this.onmessage({ data: JSON.stringify(message) });
  }
  welcome(): void {
    this.say({ event: 'host.connection', payload: { state: 'connected' } });
  }
}

function setUp() {
  const sockets: FakeSocket[] = [];
  const connection = createConnection('connecting');
  const onRefused = vi.fn();
  const bridge = createSocketBridge({
    connection,
    token: () => 'secret',
    onRefused,
    createSocket: (address, protocols) => {
      const socket = new FakeSocket(address, protocols);
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
  });
  return { bridge, connection, onRefused, sockets, last: () => sockets.at(-1) as FakeSocket };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { protocol: 'http:', host: '127.0.0.1:4000', pathname: '/' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the bridge over a socket', () => {
  it('offers the token as a subprotocol, and sends nothing before it is let in', async () => {
    const { bridge, last, connection } = setUp();

    const reply = bridge.invoke('app.info', {});
    expect(last()).toMatchObject({
      address: 'ws://127.0.0.1:4000/socket',
      protocols: ['statedrill', 'secret'],
      sent: [],
    });
    last().welcome();
    expect(connection.current()).toBe('connected');
    expect(last().sent).toEqual([{ id: 1, name: 'app.info', input: {} }]);
    last().say({ id: 1, reply: { ok: true, value: 'info' } });

    expect(await reply).toEqual({ ok: true, value: 'info' });
  });

  it('passes events on until the listener leaves', () => {
    const { bridge, last } = setUp();
    const heard: unknown[] = [];
    const leave = bridge.on((name, payload) => void heard.push([name, payload]));
    last().welcome();

    last().say({ event: 'run.clock', payload: 1 });
    leave();
    last().say({ event: 'run.clock', payload: 2 });

    expect(heard).toEqual([['run.clock', 1]]);
  });

  it('answers what was under way when the server goes, and tries again', async () => {
    const { bridge, last, connection, sockets } = setUp();
    last().welcome();
    const reply = bridge.invoke('plan.save', {});

    last().onclose({ code: 1006 });

    expect(await reply).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(connection.current()).toBe('reconnecting');
    await vi.advanceTimersByTimeAsync(100);
    expect(sockets).toHaveLength(2);
    last().welcome();
    expect(connection.current()).toBe('connected');
  });

  it('keeps a call for a server that comes back within five seconds, and says so when it does not', async () => {
    const { bridge, last } = setUp();
    last().onclose({ code: 1006 });
    const early = bridge.invoke('a', {});

    await vi.advanceTimersByTimeAsync(200);
    last().welcome();
    last().say({ id: 1, reply: { ok: true, value: 1 } });
    expect(await early).toEqual({ ok: true, value: 1 });

    last().onclose({ code: 1006 });
    const late = bridge.invoke('b', {});
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await late).toMatchObject({ ok: false, error: { code: 'not-saved' } });
  });

  it('begins anew when it is told to: the socket before is closed, and no second one comes of it', async () => {
    const { bridge, last, connection, sockets } = setUp();
    last().welcome();
    const reply = bridge.invoke('a', {});

    bridge.reopen();

    expect(await reply).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(sockets[0]?.isClosed).toBe(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sockets).toHaveLength(2);
    last().welcome();
    expect(connection.current()).toBe('connected');
  });

  it('keeps to the encryption and the folder of the page', () => {
    vi.stubGlobal('location', { protocol: 'https:', host: 'example.org', pathname: '/drills/participant.html' });
    expect(setUp().last().address).toBe('wss://example.org/drills/socket');
  });

  it('tells once that the token is wrong, and does not knock again', async () => {
    const { last, connection, onRefused, sockets } = setUp();

    last().onclose({ code: 4401 });
    await vi.advanceTimersByTimeAsync(10_000);

    expect(connection.current()).toBe('refused');
    expect(onRefused).toHaveBeenCalledOnce();
    expect(sockets).toHaveLength(1);
  });
});
