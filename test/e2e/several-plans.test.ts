import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { launch, missing, oneOf, type Launched } from './launch';

for (const kind of oneOf('browser').filter((host) => !missing(host))) {
  describe(`One disaster over several plans in ${kind}`, () => {
    let opened: Launched;
    let page: Page;
    const troubles: string[] = [];
    beforeAll(async () => {
      opened = await launch(kind, { viewport: { width: 1366, height: 768 } });
      page = opened.page;
      page.on('pageerror', (error) => troubles.push(error.message));
      // Two plans of one team at the same sites.
      for (let count = 0; count < 2; count += 1) {
        // oxlint-disable no-await-in-loop -- one person, one click after another
        await page.getByRole('article').first().getByRole('button', { name: 'Open plan' }).click();
        await page.getByRole('button', { name: 'Drill this plan' }).waitFor();
        await place('Home');
        // oxlint-enable no-await-in-loop
      }
      await place('Simulate');
    });
    afterAll(() => opened?.close());

    const main = () => page.getByRole('main');
    const place = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click(); // prettier-ignore
    const table = (name: string) => page.getByRole('table', { name, exact: true });

    it('offers the loss of each site with all plans that it hits', async () => {
      const several = page.getByRole('region', { name: 'One disaster, several plans' });
      const line = several.getByRole('link', { name: /^Loss of Production region/ });
      expect(await line.innerText()).toMatch(/2 plans/);
      await line.click();
      await page.waitForURL(/tab=together/);
    });

    it('plays the loss of that site, and says who is claimed twice, who starves and which order is best', async () => {
      await page.getByRole('button', { name: 'Scenario: Loss of Production region' }).waitFor();
      const lead = table('Overlaps').getByRole('row', { name: /^Incident lead pool/ });
      await lead.waitFor({ timeout: 25_000 });
      // Each plan claims the one there is; together they ask for two.
      const [units, atOnce] = await lead.getByRole('cell').allInnerTexts().then((cells) => cells.slice(3, 5).map(Number)); // prettier-ignore
      expect(atOnce).toBeGreaterThan(units ?? Infinity);
      await table('Alone and together').getByRole('row').nth(1).waitFor();
      await expect.poll(() => table('Orders').getByRole('row').allInnerTexts(), { timeout: 25_000 }).toHaveLength(3);
    });

    it('makes an overlap a finding that stands in the register', async () => {
      const row = table('Overlaps').getByRole('row', { name: /Database engineers/ });
      await row.getByRole('button', { name: 'Make a finding' }).click();
      await row.getByRole('link', { name: 'in the register' }).click();
      await main().getByText('Database engineers is needed by several plans at once').first().waitFor();
    });

    it('made no mistake on the way', () => expect(troubles).toEqual([]));
  });
}
