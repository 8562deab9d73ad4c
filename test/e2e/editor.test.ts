// A plan is drawn, changed and taken back; nothing that was seen as saved is lost, and what is wrong leads to its field.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, missing, oneOf, type Launched } from './launch';
import { oneStory } from './support/one-story';
import { planCanvas, type PlanCanvas } from './support/plan-canvas';

const added = 'Call the domain registrar';
const moved = 'Copy the source before touching it';

for (const kind of oneOf('browser').filter((host) => !missing(host))) {
  describe(`The canvas in ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'statedrill-canvas-'));
    const workspace = join(folder, 'canvas.statedrill');
    let opened: Launched;
    let page: Page;
    let canvas: PlanCanvas;
    const open = async (): Promise<void> => {
      opened = await launch(kind, { workspace, viewport: { width: 1366, height: 768 } });
      page = opened.page;
      page.setDefaultTimeout(15_000);
      canvas = planCanvas(page);
    };
    oneStory(() => page);
    beforeAll(open);
    afterAll(async () => {
      await opened?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('shows a template as nested groups and parallel tracks', async () => {
      await page
        .getByRole('article', { name: /^Wrong host/ })
        .getByRole('button', { name: 'Open plan' })
        .click();
      await page.waitForURL(/#\/plans\/.+/);

      await canvas.state('Recovery', 'group').waitFor();
      await canvas.state('Check every copy at once', 'tracks').waitFor();
      expect(await page.getByRole('group', { name: /, track$/ }).count()).toBe(8);
      expect(await page.getByRole('group', { name: /, step$/ }).count()).toBe(17);
    });

    it('takes a new step, connects it and times it', async () => {
      await page.getByRole('toolbar', { name: 'Add a state' }).getByRole('button', { name: 'Step' }).press('Enter');
      const name = canvas.inspector.getByRole('textbox', { name: 'Name' });
      await name.fill(added);
      await name.press('Enter');
      await canvas.state(added).waitFor();

      const way = canvas.inspector.getByRole('combobox', { name: 'done leads to' });
      const wires = page.getByRole('group', { name: /^Connection/ });
      const drawn = await wires.count();
      await way.click();
      await page.getByRole('option').first().click();
      await expect.poll(() => wires.count()).toBe(drawn + 1);

      for (const [field, time] of [
        ['Most', '2 h 30'],
        ['Likely', '1 h 45'],
      ] as const) {
        await canvas.inspector.getByRole('textbox', { name: field }).fill(time);
        await canvas.inspector.getByRole('textbox', { name: field }).press('Enter');
      }
      await canvas.inspector.getByText(/most likely 1 h 45/).waitFor();
    });

    it('moves a state by hand, and a key', async () => {
      const start = await canvas.placeOf(moved);
      await canvas.drag(moved, { x: 0, y: 40 });
      const dragged = await canvas.placeOf(moved);
      expect(dragged.y).toBeGreaterThan(start.y + 20);

      await canvas.select(moved);
      await page.getByRole('application').focus();
      await page.keyboard.press('Shift+ArrowDown');
      await expect.poll(async () => (await canvas.placeOf(moved)).y).toBeGreaterThan(dragged.y);
    });

    it('takes every change back, and makes it again', async () => {
      await canvas.select(added);
      await canvas.state(added).press('Delete');
      await expect.poll(() => canvas.state(added).count()).toBe(0);

      await canvas.undo.click();
      await canvas.state(added).waitFor();
      await canvas.redo.click();
      await expect.poll(() => canvas.state(added).count()).toBe(0);
      while (await canvas.undo.isEnabled()) await canvas.undo.click();
      expect(await page.getByRole('group', { name: /, step$/ }).count()).toBe(17);
      while (await canvas.redo.isEnabled()) await canvas.redo.click();
      await canvas.undo.click();
      await canvas.state(added).waitFor();
    });

    it('is as it was after a reload', async () => {
      await canvas.saved();
      const place = await canvas.placeOf(moved);

      await page.reload();

      await canvas.state(added).waitFor();
      await expect.poll(() => canvas.placeOf(moved)).toEqual(place);
    });

    it('has lost nothing that is a second old when the app is killed', async () => {
      await canvas.select(moved);
      const name = canvas.inspector.getByRole('textbox', { name: 'Name' });
      await name.fill('Copy the source first');
      await page.waitForTimeout(1_000); // what reliability promises, without waiting for a sign
      await opened.kill();
      await opened.close();
      await open();

      await page.getByRole('region', { name: 'Plans' }).getByRole('link').click();
      await canvas.state('Copy the source first').waitFor();
      await canvas.state(added).waitFor();
    });

    it('leads from a reference to something deleted to its field', async () => {
      await page.getByRole('tab', { name: /^Components/ }).click();
      await canvas.inspector.getByText('Dump bucket in object storage').click();
      await canvas.inspector.getByRole('button', { name: 'Remove component' }).locator('visible=true').click();

      const needing = canvas.state('Look for the newest dump');
      await expect.poll(() => needing.locator('[data-problem=error]').count()).toBe(1);
      await page.getByRole('tab', { name: /^Problems/ }).click();
      await page
        .getByRole('tabpanel')
        .getByRole('button', { name: /^Error.*newest dump/ })
        .first()
        .click();

      await expect
        .poll(() => canvas.inspector.getByRole('textbox', { name: 'Name' }).inputValue())
        .toBe('Look for the newest dump');
      const focused = (): Promise<string | undefined> =>
        page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field']);
      await expect.poll(focused).toMatch(/^needs/);
    });

    it('cannot be drilled with errors, and says why', async () => {
      await page.getByRole('button', { name: 'Drill this plan' }).click();
      const dialog = page.getByRole('dialog', { name: 'Drill this plan' });

      expect(await dialog.innerText()).toMatch(/keeps? this plan from being drilled/);
      expect(await dialog.getByRole('button', { name: 'Start drill' }).count()).toBe(0);

      await page.keyboard.press('Escape');
      await canvas.undo.click();
      await page.getByRole('button', { name: 'Drill this plan' }).click();
      await dialog.getByRole('button', { name: 'Start drill' }).click();
      await page.waitForURL(/#\/drills\/run-/);
    });
  });
}
