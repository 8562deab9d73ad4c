import { copyFileSync, existsSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/basics/time';
import { FakeTime } from '../support/fake-time';
import { temporaryFolder } from '../support/temporary-folder';
import { join, openPage, until } from './support/page';
import { roomRun } from './support/room-run';
import { around, aSharedBackend, opened, openBackend } from './support/shared-backend';

/** A drill is shared, somebody acknowledges, and the file is copied as it lies there: what a kill leaves. */
async function killed(time: FakeTime, tls = false) {
  const shared = await aSharedBackend({ folder: temporaryFolder(), frozen: roomRun(), time });
  const sharing = opened(await shared.ask('share.open', { runId: shared.runId, address: '127.0.0.1', tls }));
  const address = sharing.plainAddresses[0] ?? '';
  const insecure = tls ? { rejectUnauthorized: false } : {};
  const guest = await openPage(address, 'none', insecure);
  const joined = await guest.ask('participant.join', { code: sharing.code, name: 'Ada Okafor' });
  const { token } = (joined as { value: { token: string } }).value; // `as`: the contract says so
  const id = opened(await shared.ask('share.status', {})).people[0]?.id ?? '';
  await shared.ask('share.admit', { id, role: 'player' });
  const page = await openPage(address, token, insecure);
  await shared.say({ kind: 'release', inject: 'all' });
  const saved = page.say('message-1', { kind: 'acknowledge', inject: 'all' });
  let isSaved = false;
  void saved.then(() => (isSaved = true));
  await until(() => {
    time.pass(20);
    return isSaved;
  }, 'the commit');
  const folder = temporaryFolder();
  for (const suffix of ['', '-wal'])
    if (existsSync(joinPath(shared.folder, `w.statedrill${suffix}`)))
      copyFileSync(joinPath(shared.folder, `w.statedrill${suffix}`), joinPath(folder, `w.statedrill${suffix}`));
  page.close();
  guest.close();
  await shared.close();
  return { folder, token, sharing, answer: await saved, insecure };
}

describe('a program that was killed while it shared a drill', () => {
  it('shares it again by itself: same address, same code, everybody in their place, everything saved', async () => {
    const time = new FakeTime();
    const { folder, token, sharing, answer } = await killed(time);
    time.sleep(5 * MINUTE);
    const again = around(openBackend(folder, { time }));
    const now = await until(async () => (await again.ask('share.status', {})).open, 'sharing');
    expect([now.code, now.plainAddresses, now.people[0]?.state]).toEqual([sharing.code, sharing.plainAddresses, 'in']);

    const page = await openPage(now.plainAddresses[0] ?? '', token);
    const view = await page.view();
    expect(view).toMatchObject({ saved: ['message-1'], injects: [{ id: 'all', acknowledged: { at: 0 } }] });
    expect(await page.say('message-1', { kind: 'acknowledge', inject: 'all' })).toEqual(answer);
    page.close();
    await again.close();
  });

  it('has the same certificate again, so that its fingerprint still holds', async () => {
    const time = new FakeTime();
    const { folder, sharing, token, insecure } = await killed(time, true);
    const again = around(openBackend(folder, { time }));
    const now = await until(async () => (await again.ask('share.status', {})).open, 'sharing');
    expect(now.fingerprint).toBe(sharing.fingerprint);
    expect(now).toMatchObject({ tls: true });
    expect(now).not.toHaveProperty('warning');
    expect((await (await openPage(now.plainAddresses[0] ?? '', token, insecure)).view()).me.state).toBe('in');
    await again.close();
  });

  it('opens nothing by itself when it was away for longer, and says why', async () => {
    const time = new FakeTime();
    const { folder, token, sharing } = await killed(time);
    time.sleep(20 * MINUTE);
    const again = around(openBackend(folder, { time }));
    await until(async () => (await again.ask('share.status', {})).note, 'the note');
    expect(await again.ask('share.status', {})).toEqual({ note: expect.stringMatching(/^Sharing ended when Statedrill stopped/) as string }); // prettier-ignore
    await expect(openPage(sharing.plainAddresses[0] ?? '', token)).rejects.toThrow(/ECONNREFUSED/);

    const [run] = await again.ask('runs.list', {});
    const port = Number(new URL(sharing.plainAddresses[0] ?? '').port);
    const anew = opened(await again.ask('share.open', { runId: run?.runId ?? '', address: '127.0.0.1', port }));
    expect(anew.people).toEqual([]);
    expect(anew.code).not.toBe(sharing.code);
    // a page of the earlier sharing is told that its place is gone, a stranger is not let near
    await expect(openPage(anew.plainAddresses[0] ?? '', token)).rejects.toThrow('closed 4401');
    await expect(openPage(anew.plainAddresses[0] ?? '', 'x'.repeat(43))).rejects.toThrow('401');
    await expect(join(anew.plainAddresses[0] ?? '', sharing.code, 'Ada')).rejects.toThrow(/not right/);
    await again.close();
  });
});
