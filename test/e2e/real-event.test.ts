// A disruption that really happened, written down afterwards from a timeline, and read again in its report.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, missing, oneOf, type Launched } from './launch';
import { oneStory } from './support/one-story';

const timeline = `* 2017-01-31 22:00 UTC – the pager rings: replication stopped
* 2017-01-31 23:27 UTC – the data directory of db1 is removed
* 2017-02-01 18:00 UTC – the site is back`;

for (const kind of oneOf('browser').filter((host) => !missing(host))) {
  describe(`A real event in ${kind}`, () => {
    let opened: Launched;
    let page: Page;
    oneStory(() => page);
    beforeAll(async () => {
      opened = await launch(kind, { viewport: { width: 1366, height: 768 } });
      page = opened.page;
      page.setDefaultTimeout(10_000);
    });
    afterAll(async () => opened?.close());

    it('begins without a plan, for a reason, and says everywhere that it is real', async () => {
      await page.getByRole('link', { name: 'Drills', exact: true }).first().click();
      await page.getByRole('button', { name: 'Record a real event…' }).first().click();
      await page.getByLabel('What is it').fill('The site is down');
      await page.getByLabel('Since when').fill('2017-01-31T21:00');
      await page.getByRole('combobox', { name: 'Plan' }).click();
      await page.getByRole('option', { name: 'No plan was activated' }).click();
      await page.getByLabel('Why none').fill('None covers it');
      await page.getByLabel('Services that are down').fill('Site');
      await page.getByRole('button', { name: 'Begin the record' }).click();
      const banner = page.getByRole('banner').filter({ hasText: 'REAL EVENT' });
      await banner.getByText('no plan was activated').waitFor();
      expect(await page.getByText('EXERCISE', { exact: true }).count()).toBe(0);
      expect(await page.getByRole('button', { name: /By hand|Share/ }).count()).toBe(0);
    });

    it('takes a timeline in, leads the clock along it, and ends in a report of its own words', async () => {
      const chosen = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Import…' }).click();
      await (await chosen).setFiles([{ name: 't.md', mimeType: 'text/markdown', buffer: Buffer.from(timeline) }]);
      await page.getByRole('button', { name: 'Import 3 entries' }).click();
      const entries = page.getByRole('list', { name: 'What happened, in order' });
      await entries.getByText('the pager rings').waitFor();
      await entries.getByRole('button').last().click();
      const board = page.getByRole('region', { name: 'Board' });
      await board.getByRole('button', { name: 'Done' }).click();
      await board.getByRole('button', { name: 'Close the record' }).click();
      await page.getByRole('link', { name: 'Open the report' }).click();
      const report = page.frameLocator('iframe');
      await report.getByText('No plan was activated. Why: None covers it').waitFor({ state: 'attached' });
      expect(await report.getByText('REAL EVENT', { exact: true }).count()).toBe(1);
      expect(await report.getByText(/EXERCISE|StartEx/).count()).toBe(0);
    });
  });
}
