import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Backend } from '../../../main/backend';
import { startServer, type RunningServer } from '../../../main/serve/server';
import type { Caller } from '../../../shared/contract/bridge';

const token = 'a-token-of-the-test';
const tokens = { facilitator: token, projector: 'the-room-only-looks' };
const pageFolder = mkdtempSync(join(tmpdir(), 'statedrill-serve-'));
writeFileSync(join(pageFolder, 'index.html'), '<p>the page</p>');

let publish: (name: string, payload: unknown) => void = () => undefined;
const callers: Caller[] = [];
const echo: Backend = {
  dispatch: (name, input, caller) => {
    callers.push(caller);
    return Promise.resolve({ ok: true, value: { name, input } });
  },
  subscribe: (listener) => {
    publish = listener;
    return () => undefined;
  },
  close: () => Promise.resolve(),
};

let server: RunningServer;
let host: string;
beforeAll(async () => {
  server = await startServer({ port: 0, pageFolder, tokens, backend: echo });
  host = new URL(server.address).host;
});
afterAll(async () => {
  await server.close();
  rmSync(pageFolder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

/** `fetch` would not let a test say another host. */
const get = (path: string, options: { method?: string; hostName?: string } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.address);
    const headers = { host: options.hostName ?? host };
    request({ host: '127.0.0.1', port, path, headers, method: options.method ?? 'GET' }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
    })
      .on('error', reject)
      .end();
  });

interface SocketWish {
  readonly given?: string[];
  readonly origin?: string;
  readonly hostName?: string;
  readonly path?: string;
}

const open = ({
  given = ['statedrill', token],
  origin = `http://${host}`,
  hostName,
  path = '/socket',
}: SocketWish = {}) =>
  new WebSocket(`ws://${host}${path}`, given, { origin, headers: hostName ? { host: hostName } : {} });

const outcome = (socket: WebSocket): Promise<string> =>
  new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(`http ${response.statusCode}`));
    socket.on('message', (data: Buffer) => resolve(data.toString()));
    socket.on('close', (code) => resolve(`closed ${code}`));
    socket.on('error', () => undefined);
  });

const nextMessage = (socket: WebSocket): Promise<unknown> =>
  new Promise((resolve) => socket.once('message', (data: Buffer) => resolve(JSON.parse(data.toString()))));

const accepted = async (): Promise<WebSocket> => {
  const socket = open();
  await nextMessage(socket);
  return socket;
};

describe('the browser host', () => {
  it('gives out the page with the headers of the hardening list', async () => {
    const { status, body, headers } = await get('/');

    expect([status, body]).toEqual([200, '<p>the page</p>']);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('answers to the loopback names only', async () => {
    const { port } = new URL(server.address);

    expect((await get('/', { hostName: `localhost:${port}` })).status).toBe(200);
    expect((await get('/', { hostName: `evil.test:${port}` })).status).toBe(421);
    expect((await get('/', { hostName: '127.0.0.1' })).status).toBe(421);
  });

  it.for([
    ['/nowhere.js', 'GET', 404],
    ['/..%2f..%2fetc/passwd', 'GET', 404],
    ['/../../etc/passwd', 'GET', 404],
    ['/', 'POST', 405],
    ['/socket', 'GET', 426],
  ] as const)('explains itself in a sentence: %s %s → %i', async ([path, method, status]) => {
    const answer = await get(path, { method });

    expect(answer.status).toBe(status);
    expect(answer.body).toMatch(/<p>[A-Z][^<]{20,}\.<\/p>/);
  });

  it('survives what is not HTTP', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(server.address).port), '127.0.0.1', () => socket.write('nonsense\r\n\r\n'));
      socket.on('data', (data) => resolve(data.toString()));
    });

    expect(answer).toContain('could not be understood');
    expect((await get('/')).status).toBe(200);
  });
});

describe('the socket of a page', () => {
  it('welcomes a page with the token, then carries calls as the facilitator’s', async () => {
    const socket = await accepted();
    const reply = nextMessage(socket);

    socket.send(JSON.stringify({ id: 7, name: 'plan.list', input: { a: 1 }, caller: { kind: 'cli', name: 'me' } }));

    expect(await reply).toEqual({ id: 7, reply: { ok: true, value: { name: 'plan.list', input: { a: 1 } } } });
    expect(callers.at(-1)).toEqual({ kind: 'facilitator', name: 'Facilitator' });
    socket.close();
  });

  it('hears events', async () => {
    const socket = await accepted();
    const event = nextMessage(socket);

    publish('plan.changed', { id: 'plan_1' });

    expect(await event).toEqual({ event: 'plan.changed', payload: { id: 'plan_1' } });
    socket.close();
  });

  it.for([[['statedrill', 'wrong']], [['statedrill']], [['statedrill', `${token}x`]]])(
    'is closed with its own code for the token %j',
    async ([given]) => {
      expect(await outcome(open({ given: given ?? [] }))).toBe('closed 4401');
    },
  );

  it('is refused to a page from elsewhere, to a rebound name and on any other path', async () => {
    const { port } = new URL(server.address);

    expect(await outcome(open({ origin: 'https://evil.test' }))).toBe('http 403');
    expect(await outcome(open({ origin: `http://localhost:${port}` }))).toBe('http 403');
    expect(await outcome(open({ origin: 'null' }))).toBe('http 403');
    expect(await outcome(open({ hostName: `evil.test:${port}`, origin: `http://evil.test:${port}` }))).toBe('http 403');
    expect(await outcome(open({ path: '/elsewhere' }))).toBe('http 403');
  });

  it('is closed when it sends no call, or far too much', async () => {
    const babbler = await accepted();
    const babbled = outcome(babbler);
    babbler.send('{"id":"x"}');
    expect(await babbled).toBe('closed 1003');

    const flooder = await accepted();
    const flooded = outcome(flooder);
    flooder.send('x'.repeat(16 * 1024 * 1024 + 1));
    expect(await flooded).toBe('closed 1009');
  });
});

describe('the address', () => {
  it('carries the token where a browser never sends it', () => {
    expect(server.address).toBe(`http://${host}/#token=${token}`);
  });

  it('cannot be had twice', async () => {
    const port = Number(new URL(server.address).port);

    await expect(startServer({ port, pageFolder, tokens, backend: echo })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
