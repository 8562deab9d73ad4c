import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { launch, missing, oneOf, type Launched } from './launch';

for (const kind of oneOf('browser').filter((host) => !missing(host))) {
  describe(`The smallest change that is enough in ${kind}`, () => {
    let opened: Launched;
    let page: Page;
    const troubles: string[] = [];
    beforeAll(async () => {
      opened = await launch(kind, { viewport: { width: 1366, height: 768 } });
      page = opened.page;
      page.on('pageerror', (error) => troubles.push(error.message));
      await page.getByRole('article').filter({ hasText: 'Forty-three seconds' }).getByRole('button', { name: 'Open plan' }).click(); // prettier-ignore
      await page.getByRole('button', { name: 'Drill this plan' }).waitFor();
      await page.getByRole('main').getByRole('link', { name: 'Simulate', exact: true }).click();
      await page.getByRole('row', { name: /Metadata database clusters/ }).click();
      await page.getByRole('tab', { name: 'What if', exact: true }).click();
    });
    afterAll(() => opened?.close());

    const search = () => page.getByRole('region', { name: 'Smallest change' });

    it('is looked for among what the planner marks, and found for a real outage', async () => {
      const marks = search().getByRole('combobox', { name: 'What can be changed' });
      await marks.click();
      for (let count = 0; count < 3; count += 1) await page.keyboard.press('Backspace'); // oxlint-disable-line no-await-in-loop -- one after another
      await page.keyboard.press('Escape');
      await search().getByRole('button', { name: 'Search' }).click();
      await search()
        .getByText(/^Smallest change found, after \d+ tried: .+: in time in 9\d % of the runs\.$/)
        .waitFor({ timeout: 60_000 });
      expect(await search().getByRole('status').innerText()).toMatch(/Restore the largest clusters: 10 % of the time/);
    }, 100_000);

    it('becomes a what-if that holds with runs of its own', async () => {
      await search().getByRole('button', { name: 'Make it a what-if' }).click();
      const row = page.getByRole('region', { name: 'Services' }).getByRole('row', { name: /Metadata database clusters/ }); // prettier-ignore
      await expect.poll(() => row.innerText(), { timeout: 25_000 }).toMatch(/9\d\s*%/);
    });

    it('made no mistake on the way', () => expect(troubles).toEqual([]));
  });
}
