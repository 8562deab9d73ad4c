import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, missing, oneOf, type Launched } from './launch';

/** What people type: long, without a space, from the right, in pictures. */
const titles = [
  'Long title '.repeat(46).slice(0, 500),
  'Nowheretobreak'.repeat(30),
  'يجب تحديث دليل استعادة قاعدة البيانات قبل نهاية الشهر',
  '災害復旧計画の連絡網が古く、二次担当者に連絡できなかった',
  '👩🏽‍🚒🔥 Runbook names a host that is gone',
];

for (const kind of oneOf('host')) {
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

    it('changes several together, and takes it back', async () => {
      await page.keyboard.press('Escape');
      await page.waitForURL(/#\/findings$/);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      for (const key of ['k', 'k', 'k', 'k', 'k', 'x', 'j', 'x']) await page.keyboard.press(key);
      const bar = page.getByRole('toolbar', { name: 'Change the selected findings' });
      await bar.getByText('2 selected').waitFor();
      await bar.getByRole('button', { name: 'Severity' }).click();
      await page.getByRole('menuitem', { name: 'Critical' }).click();
      const critical = page.locator('tbody [data-severity=critical]');
      await expect.poll(() => critical.count()).toBe(2);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => critical.count()).toBe(0);
      await bar.getByRole('button', { name: 'Clear' }).click();
    });

    it('keeps filters under a name', async () => {
      await page.getByRole('button', { name: 'Saved' }).click();
      await page.getByLabel('Name for these filters').fill('My view');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('menuitem', { name: 'My view' }).click();
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Finding' }).waitFor();
    });

    it('is closed by a signature with evidence, and by nothing less', async () => {
      await page.locator('tr[aria-selected=true]').waitFor();
      const panel = page.getByRole('region', { name: 'Finding' });
      await panel.getByLabel('Status').first().click();
      expect(await page.getByRole('option', { name: 'Verified' }).count()).toBe(0);
      await page.getByRole('option', { name: 'Risk accepted' }).click();
      expect(await panel.getByRole('button', { name: 'Say so' }).isDisabled()).toBe(true);
      await panel.getByRole('button', { name: 'Leave it open' }).click();
      await panel.getByRole('button', { name: 'Sign with evidence' }).click();
      await panel.getByLabel('Verifier').fill('Cleo');
      expect(await panel.getByRole('button', { name: 'Sign and verify' }).isDisabled()).toBe(true);
      await panel.getByLabel('Evidence').fill('Restored on 3 November, log 4711');
      await panel.getByRole('button', { name: 'Sign and verify' }).click();
      await panel.getByText('Signed by Cleo').waitFor();
      await panel.getByLabel('Status').first().click();
      await page.getByRole('option', { name: 'Open', exact: true }).click();
      await panel.getByRole('button', { name: 'Sign with evidence' }).waitFor();
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
