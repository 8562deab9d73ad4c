// Files and disks that are not as they should be: one sentence, nothing touched, nothing shown as saved that is not.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallDisk } from '../main/support/small-disk';
import { hosts, launch, launchChromium, missing, oneOf, type Launched } from './launch';
import { controlRoom, type ControlRoom } from './support/control-room';
import { drilled } from './support/drilled';
import { fillDisk } from './support/fill-disk';
import { oneStory } from './support/one-story';
import { startServer } from './support/start-server';

const userVersionOffset = 60;

/** What a whole workspace file is made into, and the words that say so. */
const badFiles = {
  'a text': {
    damage: (path: string) => writeFileSync(path, 'These are my notes.'),
    says: /is not a Statedrill workspace/,
  },
  'a file of a newer version': { damage: makeNewer, says: /was made by a newer Statedrill/ },
  'a file that is cut off': { damage: (path: string) => truncateSync(path, 20_000), says: /is damaged/ },
} as const;

describe.skipIf(!hosts.includes('browser'))('A workspace that cannot be used', () => {
  const folder = mkdtempSync(join(tmpdir(), 'statedrill-bad-'));
  const whole = join(folder, 'whole.statedrill');
  let browser: Browser;
  beforeAll(async () => {
    drilled(whole);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(badFiles))(
    'that is %s is left as it is and named in one sentence',
    async (name, { damage, says }) => {
      const workspace = join(folder, `${name.replaceAll(' ', '-')}.statedrill`);
      copyFileSync(whole, workspace);
      damage(workspace);
      const before = { bytes: readFileSync(workspace), files: readdirSync(folder) };

      const server = await startServer(workspace);
      const page = await browser.newPage();
      await page.goto(server.address);
      await page.getByRole('heading', { name: 'The workspace is not open' }).waitFor();

      const said = await page.getByRole('main').innerText();
      expect(said).toMatch(says);
      expect(said).toContain('left as it is');
      expect(await page.getByRole('banner').innerText()).not.toMatch(/Saved \d/);
      expect(await page.getByRole('button', { name: 'Drill it now' }).count()).toBe(0);
      await page.getByRole('link', { name: 'Settings' }).click(); // the app goes on
      await page.getByRole('heading', { name: 'Settings' }).waitFor();
      await server.stop();
      expect(readdirSync(folder)).toEqual(before.files);
      expect(readFileSync(workspace).equals(before.bytes)).toBe(true);
    },
  );
});

for (const kind of oneOf('host').filter((host) => !missing(host))) {
  const disk = smallDisk();
  const suite = disk === undefined ? describe.skip : describe;

  suite(`A full disk in ${kind}${disk === undefined ? ' – NOT TESTED: this account may not mount one' : ''}`, () => {
    let opened: Launched;
    let page: Page;
    let room: ControlRoom;
    const state = (): Promise<string> => page.getByRole('banner').first().innerText();
    oneStory(() => page);
    beforeAll(async () => {
      opened = await launch(kind, {
        workspace: join(disk ?? '', 'full.statedrill'),
        viewport: { width: 1366, height: 768 },
      });
      page = opened.page;
      page.setDefaultTimeout(15_000);
      room = controlRoom(page);
    });
    afterAll(() => opened?.close());

    it('shows what was saved and refuses the rest in plain sight, keeping what was typed', async () => {
      await page
        .getByRole('article', { name: /^Wrong host/ })
        .getByRole('button', { name: 'Drill it now' })
        .click();
      await room.write('n', 'Note', 'Written while there was room');
      await room.log.getByText('Written while there was room').waitFor();

      const notes = await fillUp('Note');
      expect(await state()).toMatch(/NOT SAVED/);
      await page
        .getByRole('alert')
        .getByText(/NOT SAVED – the disk is full/)
        .first()
        .waitFor();
      const field = page.getByRole('textbox', { name: 'Note', exact: true });
      expect(await field.inputValue()).toBe(notes.refused);
      expect(await room.log.getByText(notes.refused).count()).toBe(0);
    });

    it('says saved again by itself when there is room, and then takes what was typed', async () => {
      rmSync(join(disk ?? '', 'filler'));

      await expect.poll(state, { timeout: 10_000 }).toMatch(/Saved \d/);
      const field = page.getByRole('textbox', { name: 'Note', exact: true });
      const text = await field.inputValue();
      await field.press('Enter');
      await room.log.getByText(text).waitFor();
      const shown = await room.log.getByRole('listitem').allInnerTexts();

      await page.reload();

      await expect.poll(() => room.log.getByRole('listitem').allInnerTexts()).toEqual(shown);
    });

    /** Writes notes on a disk that is filled up again and again, until one is refused. */
    async function fillUp(field: 'Note'): Promise<{ readonly refused: string }> {
      for (let no = 1; no < 40; no++) {
        fillDisk(disk ?? '');
        const text = `Note number ${no} on a full disk`;
        await room.write('n', field, text);
        const shown = room.log.getByText(text);
        const refused = page.getByRole('alert').getByText(/NOT SAVED – the disk is full/);
        await shown.or(refused).first().waitFor();
        if ((await shown.count()) === 0) return { refused: text };
      }
      throw new Error('the disk never became full');
    }
  });

  suite(`A read-only disk in ${kind}`, () => {
    let opened: Launched;
    let page: Page;
    beforeAll(async () => {
      const workspace = join(disk ?? '', 'read-only.statedrill');
      drilled(workspace);
      execFileSync('mount', ['-o', 'remount,ro', disk ?? '']);
      opened = await launch(kind, { workspace, viewport: { width: 1366, height: 768 } });
      page = opened.page;
      page.setDefaultTimeout(15_000);
    });
    afterAll(async () => {
      await opened?.close();
      execFileSync('mount', ['-o', 'remount,rw', disk ?? '']);
    });

    it('lets records be read, and never says that anything is saved', async () => {
      await expect.poll(() => page.getByRole('banner').innerText()).toMatch(/NOT SAVED.*read-only/);

      await page
        .getByRole('article', { name: /^Wrong host/ })
        .getByRole('button', { name: 'Drill it now' })
        .click();
      await page
        .getByRole('alert')
        .getByText(/read-only/)
        .waitFor();
      await page.getByRole('region', { name: 'Reports' }).getByRole('link').click();
      await page.frameLocator('iframe').locator('h1').waitFor();

      expect(await page.getByRole('banner').innerText()).not.toMatch(/Saved \d/);
    });
  });
}

function makeNewer(path: string): void {
  const bytes = readFileSync(path);
  bytes.writeInt32BE(99, userVersionOffset);
  writeFileSync(path, bytes);
}
