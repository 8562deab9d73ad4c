import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measuredPlan } from '../main/support/measured-plan';
import { launch, missing, oneOf, type Launched } from './launch';

for (const kind of oneOf('browser')) {
  describe.skipIf(missing(kind))(`Estimates that learn in ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'statedrill-learned-'));
    let opened: Launched;
    let page: Page;
    beforeAll(async () => {
      const workspace = join(folder, 'measured.statedrill');
      await measuredPlan(workspace, [42, 38, 51]);
      opened = await launch(kind, { workspace, viewport: { width: 1600, height: 900 } });
      page = opened.page;
      await page.getByRole('link', { name: 'Plans', exact: true }).click();
      await page.getByRole('link', { name: 'Small plan' }).first().click();
    });
    afterAll(async () => {
      await opened?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('says what was measured, with the chance of the RTO before and after', async () => {
      const inspector = page.getByRole('complementary').last();
      await inspector.getByRole('button', { name: 'Fix it' }).click();
      const measured = page.getByRole('region', { name: 'Measured times' });
      await measured.getByText('3 runs have measured it').waitFor();
      await measured.getByRole('link', { name: 'Functional drill 3' }).waitFor();
      expect(await measured.getByText('Talked through').count()).toBe(0);
      const web = measured.getByRole('row', { name: /^Web/ });
      await web.waitFor({ timeout: 20_000 });
      const [, before, after] = await web.getByRole('cell').allInnerTexts();
      expect(before).toBe('100 %');
      expect(Number.parseInt(after ?? '', 10)).toBeLessThan(60);
    });

    it('is taken over for one step, keeps where it comes from, and is undone', async () => {
      await page.getByRole('button', { name: 'Take over', exact: true }).click();
      const origin = page.getByRole('region', { name: 'Where the estimate comes from' });
      await origin.getByText('Estimated before: P50 20 min, P95 29 min.').waitFor();
      await expect.poll(() => page.getByRole('button', { name: 'Take over', exact: true }).count()).toBe(0);
      await page.getByRole('button', { name: 'Undo: Take over measured times of “Fix it”' }).click();
      await page.getByRole('button', { name: 'Take over', exact: true }).waitFor();
      await expect.poll(() => origin.count()).toBe(0);
    });
  });
}
