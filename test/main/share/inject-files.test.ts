import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filePath } from '../../../shared/contract/wire';
import { temporaryFolder } from '../support/temporary-folder';
import { join } from './support/page';
import { anInject, roomRun } from './support/room-run';
import { aSharedBackend, opened, type SharedBackend } from './support/shared-backend';

const text = 'Monitor: 400 errors a minute.';
const hash = createHash('sha256').update(text).digest('hex');
const file = { kind: 'file' as const, hash, name: 'monitor <b>.txt'.replaceAll(/[<>]/g, ''), size: text.length };

let shared: SharedBackend;
let address: string;

beforeEach(async () => {
  const injects = [
    anInject('told', 1, { attachments: [file] }),
    anInject('later', 2, { attachments: [file] }),
    anInject('net', 3, { to: ['net'], attachments: [file] }),
  ];
  shared = await aSharedBackend({ folder: temporaryFolder(), frozen: roomRun(injects) });
  await shared.ask('uploads.part', { upload: 'upload-1', at: 0, bytes: Buffer.from(text).toString('base64') });
  await shared.ask('attachments.keep', { upload: 'upload-1' });
  address =
    opened(await shared.ask('share.open', { runId: shared.runId, address: '127.0.0.1' })).plainAddresses[0] ?? '';
});
afterEach(() => shared.close());

async function tokenOf(name: string, isIn: boolean): Promise<string> {
  const { code } = opened(await shared.ask('share.status', {}));
  const token = await join(address, code, name);
  const id = opened(await shared.ask('share.status', {})).people.find((person) => person.name === name)?.id ?? '';
  if (isIn) await shared.ask('share.admit', { id, role: 'player' });
  return token;
}

const get = (path: string, token?: string): Promise<Response> =>
  fetch(new URL(path, address), token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });

describe('a file of an inject', () => {
  it('is for whoever may read the inject, once it is told, and is saved and never run', async () => {
    const ada = await tokenOf('Ada Okafor', true);
    expect((await get(filePath('told', hash), ada)).status).toBe(404);
    await shared.say({ kind: 'release', inject: 'told' });
    await shared.say({ kind: 'release', inject: 'net' });

    const got = await get(filePath('told', hash), ada);

    expect([got.status, await got.text()]).toEqual([200, text]);
    expect(got.headers.get('content-type')).toBe('application/octet-stream');
    expect(got.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''monitor%20b.txt`);
    expect(got.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get(filePath('later', hash), ada)).status).toBe(404); // still to come
    expect((await get(filePath('net', hash), ada)).status).toBe(404); // meant for others
    expect((await get(filePath('told', 'a'.repeat(64)), ada)).status).toBe(404);
  });

  it('is for nobody without a place, whatever they know', async () => {
    const waiting = await tokenOf('Nia', false);
    await shared.say({ kind: 'release', inject: 'told' });
    const path = filePath('told', hash);
    expect((await get(path)).status).toBe(401);
    expect((await get(path, 'x'.repeat(43))).status).toBe(401);
    expect((await get(path, waiting)).status).toBe(401);
    for (const odd of ['/file/told/../../w.statedrill', `/file/%E0%A4%A/${hash}`, '/file/', `/file/told/${hash}/more`])
      expect([odd, (await get(odd, waiting)).status]).toEqual([odd, 404]);
  });
});
