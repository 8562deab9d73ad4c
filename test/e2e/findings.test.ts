import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hosts, launch, missing, type Launched } from './launch';

/** What people type: long, without a space, from the right, in pictures. */
const titles = [
  'Long title '.repeat(46).slice(0, 500),
  'Nowheretobreak'.repeat(30),
  'يجب تحديث دليل استعادة قاعدة البيانات قبل نهاية الشهر',
  '災害復旧計画の連絡網が古く、二次担当者に連絡できなかった',
  '👩🏽‍🚒🔥 Runbook names a host that is gone',
];

for (const kind of hosts) {
  describe.skipIf(missing(kind))(`The register of findings in ${kind}`, () => {
    let opened: Launched;
    let page: Page;
    beforeAll(async () => {
      opened = await launch(kind, { viewport: { width: 1366, height: 768 } });
      page = opened.page;
      await page.getByRole('link', { name: 'Findings', exact: true }).click();
    });
    afterAll(() => opened?.close());

    it('says what it is for while it is empty', async () => {
      await expect.poll(() => page.getByRole('main').innerText()).toContain('who mends it by when');
    });

    it('takes any title and keeps every line to one line', async () => {
      for (const title of titles) {
        await page.keyboard.press('Escape');
        await page.getByRole('link', { name: 'New finding' }).first().click();
        await page.getByLabel('Title').fill(title);
        await page.getByRole('button', { name: 'Add finding' }).click();
        await page.waitForURL(/#\/findings\/finding/);
      }

      const rows = page.locator('tbody tr[aria-rowindex]');
      await expect.poll(() => rows.count()).toBe(titles.length);
      const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
      expect(new Set(heights).size).toBe(1);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });

    it('is gone through with J and K, opened with Enter, closed with Escape', async () => {
      await page.keyboard.press('Escape');
      await page.waitForURL(/#\/findings$/);
      const selected = (): Promise<(string | null)[]> =>
        page
          .locator('tr[aria-selected=true]')
          .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-rowindex')));

      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      for (const key of ['k', 'k', 'k', 'k', 'k', 'j', 'j', 'k']) await page.keyboard.press(key);
      expect(await selected()).toEqual(['3']);
      await page.keyboard.press('Enter');

      await page.waitForURL(/#\/findings\/finding/);
      await page.getByRole('region', { name: 'Finding' }).waitFor();
    });

    it('saves a change when its field is left, and an emptied field is empty after starting anew', async () => {
      await page.setViewportSize({ width: 1600, height: 900 }); // room for the owner beside the open finding
      const owner = page.getByLabel('Owner').first();
      await owner.fill('Head of databases');
      await owner.blur();
      const row = page.locator('tr[aria-selected=true]');
      await expect.poll(() => row.innerText()).toContain('Head of databases');
      await owner.fill('');
      await owner.blur();
      await expect.poll(() => page.getByText('Saving…').count()).toBe(0);

      await page.reload();

      await page.getByRole('region', { name: 'Finding' }).waitFor();
      expect(await page.getByLabel('Owner').first().inputValue()).toBe('');
    });
  });
}
