import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { launch, missing, oneOf, type Launched } from './launch';
import { exported } from './support/exported';
import { planCanvas } from './support/plan-canvas';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

for (const kind of oneOf('host').filter((host) => !missing(host))) {
  describe(`A simulation in ${kind}`, () => {
    let opened: Launched;
    let page: Page;
    const troubles: string[] = [];
    beforeAll(async () => {
      opened = await launch(kind, { viewport: { width: 1366, height: 768 } });
      page = opened.page;
      page.on('pageerror', (error) => troubles.push(error.message));
      // A plan of one's own: the template's, opened.
      await page.getByRole('article').first().getByRole('button', { name: 'Open plan' }).click();
      await page.waitForURL(/#\/plans\/.+/);
      await fromEditor();
      await page.waitForURL(/#\/simulate\/plan-.+/);
    });
    afterAll(() => opened?.close());

    const main = () => page.getByRole('main');
    const fromEditor = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Drill this plan' }).waitFor();
      await main().getByRole('link', { name: 'Simulate', exact: true }).click();
    };
    const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
    const services = () => page.getByRole('region', { name: 'Services' });
    const cases = () => page.getByRole('navigation', { name: 'Scenarios and what-ifs' });

    it('runs at once, says in a sentence what comes of it, and that both interpreters agree', async () => {
      await main().getByText('1,000 runs, seed 1').waitFor();
      await main()
        .getByText(/^\d+ runs? through both interpreters: 0 differences$/)
        .waitFor();
      // the same draws are played through both interpreters beside the runs: either may be there first
      await expect
        .poll(async () => plain(await main().innerText()))
        .toMatch(
          /Code hosting web application misses its RTO of 4 h 00 in every run; “Copy the data directory to production” decides it/,
        );
    });

    it('gives the figures of its tables as files', async () => {
      const file = await exported(opened, 'CSV: services Baseline');
      expect(file.split('\r\n')[0]).toBe(
        'Service,Tier,RTO (min),P10 (min),P50 (min),P90 (min),P(RTO),"P(RTO), low","P(RTO), high"',
      );
      expect(file).toMatch(/\r\nCode hosting web application,1,240,\d+(\.\d+)?,/);
    });

    it('asks what if with one click, on the same seed, and keeps it with the plan', async () => {
      await tab('What if');
      await page.getByRole('button', { name: 'Database engineers: 2 engineers missing' }).click();
      await main().getByText('With “Database engineers: 2 engineers missing”:').waitFor();
      const row = services().getByRole('row', { name: /Code hosting web application/ });
      await expect.poll(() => row.innerText()).toMatch(/\+\d+ h \d\d/);

      await expect.poll(() => page.getByRole('banner').innerText()).toContain('Saved');
      await page.waitForTimeout(1_000); // saved half a second after the last change
      await page.reload();
      await cases()
        .getByRole('button', { name: /^Database engineers: 2/ })
        .waitFor();
    });

    it('shows one run by the hour, with the chain that decided', async () => {
      await cases()
        .getByRole('button', { name: /^Baseline/ })
        .click();
      await tab('When');
      const gantt = page.getByRole('table', { name: /^Run \d+$/ });
      await gantt.getByRole('row', { name: /Copy the data directory to production/ }).waitFor();
      expect(await gantt.locator('strong').allInnerTexts()).toContain('Copy the data directory to production');
    });

    it('makes a broken case a finding', async () => {
      await tab('What breaks');
      await page
        .getByRole('button', { name: /never back/ })
        .first()
        .click({ timeout: 20_000 });
      await page.getByRole('button', { name: 'Make it a finding' }).click();
      await page.getByRole('link', { name: 'Open the findings' }).click();
      await main()
        .getByText(/ is never back when: /)
        .first()
        .waitFor();
      await page.goBack();
    });

    it('takes a role or vendor away, and says whether everything is done without it', async () => {
      await tab('Who');
      const withoutOne = page.getByRole('table', { name: 'Without a role or vendor' });
      await withoutOne.getByRole('row').nth(1).getByRole('button').click({ timeout: 20_000 });
      await main()
        .getByText(/^Without .+ (these are not done: “|everything is done as planned\.)/)
        .waitFor();
    });

    it('names the shortest scripts to what no drill has reached, and makes one a scenario', async () => {
      await tab('Untested');
      await page
        .getByRole('table', { name: 'Scripts' })
        .getByRole('button', { name: 'At “Does the recovery plan apply?” choose “Normal incident”' })
        .click({ timeout: 20_000 });
      await main().getByText('Its injects make it happen, in a drill and in a simulation.').waitFor();
      await page.getByRole('button', { name: 'Make it a scenario' }).click();
      await main().getByText('Added to the scenarios of the plan.').waitFor();
    });

    it('plays what the script says in every run of the scenario that was made of it', async () => {
      const title = 'At “Does the recovery plan apply?” choose “Normal incident”';
      await page.getByRole('button', { name: /^Scenario: / }).click();
      await page.getByRole('option', { name: title }).click();
      await page.getByRole('button', { name: `Scenario: ${title}` }).waitFor();
      await tab('When');
      await page
        .getByRole('table', { name: /^Run \d+$/ })
        .getByRole('row', { name: /Work as a normal incident, activate later/ })
        .waitFor({ timeout: 20_000 });
      await page.getByRole('button', { name: /^Scenario: / }).click();
      await page.getByRole('option').first().click();
    });

    it('counts 100,000 runs in sight and lets go of them at once', async () => {
      await tab('Times');
      await page.getByText('100,000', { exact: true }).click();
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await main()
        .getByText(/[1-9]\d*,000 of 100,000 runs/)
        .waitFor();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await main()
        .getByText(/cancelled after [\d,]+ of 100,000 runs/)
        .first()
        .waitFor();
      await page.getByText('1,000', { exact: true }).click();
    });

    it('refuses a plan with errors and leads to the field', async () => {
      await page.getByRole('link', { name: 'open the drawing' }).click();
      await page.getByRole('tab', { name: /^Components/ }).click();
      const { inspector } = planCanvas(page);
      await inspector.getByText('Dump bucket in object storage').click();
      await inspector.getByRole('button', { name: 'Remove component' }).locator('visible=true').click();
      await fromEditor();

      await main()
        .getByText(/cannot be run/)
        .waitFor();
      await main()
        .getByRole('link', { name: /newest dump/ })
        .first()
        .click();
      const focused = (): Promise<string | undefined> =>
        page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field']);
      await expect.poll(focused).toMatch(/^needs/);
    });

    it('made no mistake on the way', () => expect(troubles).toEqual([]));
  });
}
