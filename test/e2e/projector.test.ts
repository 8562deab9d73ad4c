// The second window: opened by the facilitator, in every host; what is on it, and whether it can be read.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hosts, launch, missing, type Launched } from './launch';
import { controlRoom } from './support/control-room';
import { oneStory } from './support/one-story';

const fullHd = { width: 1920, height: 1080 };
const call = { width: 1280, height: 720 };

/** Words on the page in smaller letters than these, with their size; and a word, so that an empty page is none. */
const smallerThan = (page: Page, pixels: number): Promise<string[]> =>
  page.evaluate((least) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: { size: number; text: string }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || node.textContent?.trim() === '' || parent.getClientRects().length === 0) continue;
      words.push({ size: parseFloat(getComputedStyle(parent).fontSize), text: node.textContent ?? '' });
    }
    if (words.length < 20) return [`only ${words.length} words on the page`];
    return words.filter(({ size }) => size < least).map(({ size, text }) => `${size} px: ${text}`);
  }, pixels);

/** Words cut off at an edge of the page. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('p, h1, h2, time, span')]
      .filter((element) => {
        const { bottom, right } = element.getBoundingClientRect();
        return bottom > innerHeight + 1 || right > innerWidth + 1;
      })
      .map(({ textContent }) => textContent ?? ''),
  );

for (const kind of hosts.filter((host) => !missing(host))) {
  describe(`The projector in ${kind}`, () => {
    let opened: Launched;
    let page: Page;
    let room: Page;
    oneStory(() => page);

    beforeAll(async () => {
      opened = await launch(kind, { viewport: { width: 1366, height: 768 } });
      page = opened.page;
      page.setDefaultTimeout(8_000);
      await page
        .getByRole('article', { name: /^Wrong host/ })
        .getByRole('button', { name: 'Drill it now' })
        .click();
      await controlRoom(page).clock.waitFor();
      await page.keyboard.press('p');
      const menu = page.getByRole('button', { name: 'Open the window for the room' });
      const news = opened.app ? opened.app.waitForEvent('window') : page.context().waitForEvent('page');
      [room] = await Promise.all([news, menu.click()]);
      await room.waitForURL(/projector\.html/);
      await room.setViewportSize(fullHd);
    });
    afterAll(() => opened?.close());

    it('is a window of its own that says EXERCISE and goes with the drill', async () => {
      await room.getByLabel('Exercise time').waitFor();
      expect(await room.getByText('EXERCISE', { exact: true }).count()).toBe(2);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Space');
      await controlRoom(page).inject(2).waitFor();
      await room.getByText('The dump bucket is empty').waitFor();
      await room.getByRole('status').getByText('HOLD').waitFor();
      expect(await room.getByLabel('Exercise time').innerText()).toBe('T+00:12:00');
    });

    it('shows nothing that is to come: not the next inject, not when work will end', async () => {
      const text = await room.locator('body').innerText();
      expect(text).not.toMatch(/No snapshots of the|Nobody has decided|planned until|due/);
    });

    it('has the question and the countdown that the facilitator puts there, and takes panels off', async () => {
      await page.keyboard.press('p');
      await page.getByLabel('Question to the room').fill('Who tells the customers, and when?');
      await page.getByRole('button', { name: 'Show it' }).click();
      await room.getByRole('region', { name: 'Question' }).getByText('Who tells the customers').waitFor();
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await room
        .getByRole('timer')
        .getByText(/^4:5\d$|^5:00$/)
        .waitFor();

      await page.getByRole('checkbox', { name: 'Services and RTO' }).uncheck();
      await room.getByRole('region', { name: 'Services' }).waitFor({ state: 'detached' });
      await page.getByRole('checkbox', { name: 'Services and RTO' }).check();
      await room.getByRole('region', { name: 'Services' }).waitFor();
    });

    it('is read from the last row: 28 px and more at 1080p, nothing cut off, in a video call too', async () => {
      expect(await smallerThan(room, 28)).toEqual([]);
      expect(await cutOff(room)).toEqual([]);

      await room.setViewportSize(call);
      expect(await smallerThan(room, 18)).toEqual([]);
      expect(await cutOff(room)).toEqual([]);
      expect(await room.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
    });

    it('has no way to the drill but to look', async () => {
      const reply = await room.evaluate(
        () =>
          (
            globalThis as { statedrill?: { invoke(name: string, input: unknown): Promise<unknown> } }
          ).statedrill?.invoke('runs.list', {}) ?? 'no bridge on the page',
      );
      if (kind === 'browser') expect(reply).toBe('no bridge on the page');
      else expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    });
  });
}
