import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FakeTime } from '../support/fake-time';
import { join, openPage } from './support/page';
import { roomRun } from './support/room-run';
import { aSharedBackend, opened, type SharedBackend } from './support/shared-backend';

const folder = mkdtempSync(joinPath(tmpdir(), 'statedrill-flood-'));
const time = new FakeTime();
let shared: SharedBackend;
let address: string;

beforeAll(async () => {
  shared = await aSharedBackend({ folder, frozen: roomRun(), time });
  await shared.ask('share.open', { runId: shared.runId, address: '127.0.0.1' });
  address = (await status()).plainAddresses[0] ?? '';
});
afterAll(async () => {
  await shared.close();
  rmSync(folder, { recursive: true });
});

const status = async () => opened(await shared.ask('share.status', {}));
/** Every visitor of 127.0.0.0/8 is another address to the server. */
const from = (no: number) => ({ localAddress: `127.0.1.${no}` });

const collect = (): number => {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void; // `as`: there with the flag
  gc();
  return process.memoryUsage().heapUsed;
};

describe('a flood at the door', () => {
  it('has at most 36 guesses looked at in 6 seconds, and lets somebody with the code in meanwhile', async () => {
    const before = (await status()).wrongCodes;
    const pages = await Promise.all(Array.from({ length: 20 }, (_, no) => openPage(address, 'none', from(no + 1))));
    for (let passed = 0; passed <= 6_000; passed += 200) {
      const answers = await Promise.all(
        pages.map((page) => page.ask('participant.join', { code: 'AAAA-AAAA', name: 'X' })),
      );
      expect(answers.every(({ ok }) => !ok)).toBe(true);
      if (passed < 6_000) time.pass(200);
    }
    expect((await status()).wrongCodes - before).toBe(36);
    expect(await pages[0]?.ask('participant.join', { code: 'AAAA-AAAA', name: 'X' })).toMatchObject({
      error: { message: expect.stringMatching(/^Too many wrong codes. Try again in \d+ seconds.$/) as string },
    });

    time.pass(1_000);
    const { code } = await status();
    const guest = await openPage(address, 'none', from(99));
    expect(await guest.ask('participant.join', { code, name: 'Ada' })).toMatchObject({ ok: true });
    for (const page of [...pages, guest]) page.close();
  }, 60_000);

  it('of 1,000 attempts leaves less than 5 MB behind', async () => {
    time.pass(60_000);
    const wrong = (await status()).wrongCodes;
    await attempts(50); // what is loaded at the first use is no leak
    const before = collect();
    await attempts(1_000);
    const grown = (collect() - before) / 1024 / 1024;
    expect(grown).toBeLessThan(5);
    expect((await status()).wrongCodes - wrong).toBeLessThanOrEqual(30);
    time.pass(60_000);
    const { code } = await status();
    await expect(join(address, code, 'Still welcome')).resolves.toHaveLength(43);
  }, 60_000);

  it('fills no more than ten places of the lobby from one address', async () => {
    const { code, people } = await status();
    const before = people.filter(({ state }) => state === 'waiting').length;
    const guest = await openPage(address, 'none', from(200));
    const answers = [];
    for (let no = 0; no < 12; no++) answers.push(await guest.ask('participant.join', { code, name: `Bot ${no}` }));
    expect(answers.map(({ ok }) => ok)).toEqual([...Array.from({ length: 10 }, () => true), false, false]);
    expect((await status()).people.filter(({ state }) => state === 'waiting')).toHaveLength(before + 10);
    guest.close();
    const other = await openPage(address, 'none', from(201));
    expect(await other.ask('participant.join', { code, name: 'Nia' })).toMatchObject({ ok: true });
    other.close();
  });

  it('fills no more than 150 places in all', async () => {
    const { code } = await status();
    const answers: boolean[] = [];
    for (let no = 0; no < 16; no++) {
      const guest = await openPage(address, 'none', from(100 + no));
      for (let at = 0; at < 10; at++)
        answers.push((await guest.ask('participant.join', { code, name: `Crowd ${no} ${at}` })).ok);
      guest.close();
    }
    const { people } = await status();
    expect(people).toHaveLength(150);
    expect(answers.at(-1)).toBe(false);
  }, 60_000);
});

async function attempts(count: number): Promise<void> {
  for (let no = 0; no < count; no += 10) {
    const page = await openPage(address, 'none', from(1 + (no % 250)));
    for (let at = 0; at < 10; at++)
      await page.ask('participant.join', { code: `WRONG${no}${at}`.padEnd(40, 'X'), name: `Bot ${no} ${at}` });
    page.close();
    await page.closed();
  }
}
