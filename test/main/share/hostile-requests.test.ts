import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitorAddress } from '../../../main/share/visitor-address';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { seededRandom } from '../../torture/seeded-random';
import { join, openPage } from './support/page';
import { roomRun } from './support/room-run';
import { aSharedBackend, opened, type SharedBackend } from './support/shared-backend';

const folder = mkdtempSync(joinPath(tmpdir(), 'statedrill-hostile-'));
let shared: SharedBackend;
let address: string;
let code: string;

beforeAll(async () => {
  shared = await aSharedBackend({ folder, frozen: roomRun(), publicUrl: 'https://drill.example.org/' });
  const sharing = opened(await shared.ask('share.open', { runId: shared.runId, address: '127.0.0.1' }));
  address = sharing.plainAddresses[1] ?? '';
  code = sharing.code;
});
afterAll(async () => {
  await shared.close();
  rmSync(folder, { recursive: true });
});

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (data: Buffer) => (body += data.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });

const routes = ['/', '/participant.html', '/assets/participant.js', '/assets/shared.js', '/assets/participant.css', '/socket', `/file/told/${'a'.repeat(64)}`, '/elsewhere']; // prettier-ignore
const foreign = 'https://evil.example';

const handshake = (origin: string | undefined, host: string | undefined, token = 'none'): Promise<string> =>
  openPage(address, token, {
    origin: origin as string, // `as`: none is what is tried
    ...(host !== undefined && { headers: { host } }),
  }).then(
    (page) => {
      page.close();
      return 'open';
    },
    (error: Error) => error.message,
  );

describe('a request from elsewhere', () => {
  it.each(routes)('is turned away at %s: foreign origin, name bound anew', async (path) => {
    expect((await get(path, { origin: foreign })).status).toBe(403);
    expect((await get(path, { host: 'evil.example' })).status).toBe(403);
    expect((await get(path, { host: `evil.example:${new URL(address).port}` })).status).toBe(403);
  });

  it('opens no socket: foreign origin, no origin, another name, a token nobody was given', async () => {
    const own = new URL(address).origin;
    expect(await handshake(foreign, undefined)).toBe('403');
    expect(await handshake(undefined, undefined)).toBe('403');
    expect(await handshake(own, 'evil.example')).toBe('403');
    expect(await handshake(own, undefined, 'x'.repeat(43))).toBe('401');
    expect(await handshake(own, undefined)).toBe('open');
  });

  it('is let in by the name under which a proxy makes it known, and by localhost', async () => {
    expect(await handshake('https://drill.example.org', 'drill.example.org')).toBe('open');
    expect((await get('/', { host: 'drill.example.org' })).status).toBe(200);
    const { port } = new URL(address);
    expect(await handshake(`http://localhost:${port}`, `localhost:${port}`)).toBe('open');
  });
});

describe('what a page may send', () => {
  it.each(['guest', 'participant'])('is at most 16 KB a frame, as a %s', async (kind) => {
    const page = await openPage(address, kind === 'guest' ? 'none' : await join(address, code, 'Big'));
    page.socket.send(JSON.stringify({ id: 1, name: 'participant.view', input: { fat: 'x'.repeat(20_000) } }));
    expect(await page.closed()).toBe(1009);
  });

  it('is a call and nothing else', async () => {
    for (const frame of ['not json', '[]', '{"name":"participant.view"}', Buffer.from([1, 2, 3])]) {
      const page = await openPage(address);
      page.socket.send(frame);
      expect(await page.closed()).toBe(1003);
    }
  });

  it('is as much as people do: whoever floods is cut off', async () => {
    const page = await openPage(address);
    for (let id = 0; id < 1_000; id++) page.socket.send(JSON.stringify({ id, name: 'participant.view', input: {} }));
    expect(await page.closed()).toBe(1008);
  });
});

/** Sends raw bytes, waits for the end or a moment, and returns what came. */
const raw = (bytes: string | Buffer): Promise<string> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(address);
    let got = '';
    const socket = connect({ host: hostname, port: Number(port) }, () => void socket.write(bytes));
    const end = (): void => {
      socket.destroy();
      resolve(got);
    };
    socket.on('data', (data: Buffer) => (got += data.toString('latin1')));
    socket.on('error', end);
    socket.on('close', end);
    setTimeout(end, 60);
  });

describe('bytes that make no sense', () => {
  it('cost whoever sends them their connection, and nobody else anything', async () => {
    const { host, origin } = new URL(address);
    const own = `host: ${host}\r\norigin: ${origin}\r\n`;
    const upgrade = `GET /socket HTTP/1.1\r\n${own}connection: upgrade\r\nupgrade: websocket\r\n`;
    const open = `${upgrade}sec-websocket-version: 13\r\nsec-websocket-protocol: statedrill, none\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;
    const random = seededRandom(7);
    const noise = (length: number): Buffer => Buffer.from(Array.from({ length }, () => random.below(256)));
    const odd = [
      '\0\0\0\0\r\n\r\n',
      'GET\r\n\r\n',
      `GET ${'/'.repeat(20_000)} HTTP/1.1\r\n${own}\r\n`,
      `GET / HTTP/1.1\r\n${own}x: ${'y'.repeat(20_000)}\r\n\r\n`,
      `GET http://[ HTTP/1.1\r\n${own}\r\n`,
      `GET /%zz%00/../%ff HTTP/1.1\r\n${own}\r\n`,
      `GET /file/%E0%A4%A/${'a'.repeat(64)} HTTP/1.1\r\n${own}authorization: Bearer x\r\n\r\n`,
      `POST / HTTP/1.1\r\n${own}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET`,
      `${upgrade}sec-websocket-version: 13\r\nsec-websocket-key: short\r\n\r\n`,
      `${upgrade}sec-websocket-version: 7\r\n\r\n`,
      `${upgrade}sec-websocket-version: 13\r\nsec-websocket-protocol: ,,;,\0\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
      Buffer.concat([Buffer.from(open), Buffer.from([0xff, 0xff, 0xff, 0xff])]),
      ...Array.from({ length: 30 }, () => noise(200)),
      ...Array.from({ length: 30 }, () => Buffer.concat([Buffer.from(open), noise(100)])),
    ];
    for (const bytes of odd) expect(await raw(bytes)).not.toContain('200 OK');
    expect((await get('/')).status).toBe(200);
    expect(await handshake(origin, undefined)).toBe('open');
  }, 60_000);
});

describe('what is served', () => {
  it('is the page of participants and what it is made of, and nothing else of the app', async () => {
    for (const path of [
      '/',
      '/participant.html',
      '/assets/participant.js',
      '/assets/shared.js',
      '/assets/participant.css',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 200]);
    for (const path of ['/index.html', '/assets/index.js', '/pages.json', '/../w.statedrill', '/%2e%2e/w.statedrill', '/assets', '/assets/'])
      expect([path, (await get(path)).status]).toEqual([path, 404]); // prettier-ignore
    expect((await get('/', {}, 'POST')).status).toBe(405);
    expect((await get('/socket')).status).toBe(426);
  });

  it('says what a page may do, keeps no cookie and tells no other page anything', async () => {
    for (const path of [...routes, '/index.html']) {
      const { headers } = await get(path);
      expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('set-cookie');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it('answers calls of the facilitator to nobody who joined', async () => {
    const guest = await openPage(address);
    const person = await openPage(address, await join(address, code, 'Curious'));
    for (const name of ['runs.load', 'runs.command', 'share.status', 'share.admit', 'plans.list', 'projector.view'])
      for (const page of [guest, person])
        expect(await page.ask(name, {})).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    guest.close();
    person.close();
  });
});

describe('where a visitor comes from', () => {
  const at = (remoteAddress: string, told?: string) =>
    ({ socket: { remoteAddress }, headers: told === undefined ? {} : { 'x-forwarded-for': told } }) as never;

  it('is believed of a proxy on this machine alone, and of its last word', () => {
    expect(visitorAddress(at('127.0.0.1', '1.2.3.4, 198.51.100.7'), true)).toBe('198.51.100.7');
    expect(visitorAddress(at('127.0.0.1', '198.51.100.7'), false)).toBe('127.0.0.1');
    expect(visitorAddress(at('203.0.113.5', '198.51.100.7'), true)).toBe('203.0.113.5');
    expect(visitorAddress(at('::ffff:127.0.0.1', 'nonsense'), true)).toBe('127.0.0.1');
  });
});
