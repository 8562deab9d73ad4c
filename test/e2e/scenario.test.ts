// What is played on a plan is written in its scenario view, and is what the drill then plays.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, missing, oneOf, type Launched } from './launch';
import { controlRoom } from './support/control-room';
import { oneStory } from './support/one-story';
import { planCanvas } from './support/plan-canvas';

const title = 'Two engineers are called away';

for (const kind of oneOf('host').filter((host) => !missing(host))) {
  describe(`The scenario of a plan in ${kind}`, () => {
    let opened: Launched;
    let page: Page;
    let grid: Locator;
    const cell = (row: Locator, column: string): Locator => row.locator(`[data-column=${column}]`);
    const rowOf = (name: string): Locator => grid.getByRole('row').filter({ hasText: name });
    const show = (view: 'Drawing' | 'Scenario'): Promise<void> =>
      page.getByRole('radiogroup', { name: 'View of the plan' }).getByText(view, { exact: true }).click();
    oneStory(() => page);
    beforeAll(async () => {
      opened = await launch(kind, { viewport: { width: 1366, height: 768 } });
      page = opened.page;
      page.setDefaultTimeout(15_000);
      grid = page.getByRole('grid', { name: 'Injects' });
    });
    afterAll(() => opened?.close());

    it('lists the injects of a template by number', async () => {
      await page
        .getByRole('article', { name: /^Wrong host/ })
        .getByRole('button', { name: 'Open plan' })
        .click();
      await page.waitForURL(/#\/plans\/.+/);
      await show('Scenario');

      await expect.poll(() => grid.getByRole('row').count()).toBe(12);
      expect(await cell(rowOf('Seventeen hours awake'), 'when').innerText()).toBe('T+00:45');
      expect(await cell(rowOf('Seventeen hours awake'), 'effects').innerText()).toMatch(/^Database engineers: 1 lost/);
    });

    it('takes an inject by keys alone: below, named, timed', async () => {
      await cell(rowOf('The wrong window'), 'title').click();
      await page.keyboard.press('Control+Enter');
      await page.keyboard.type(title);
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('T+00:06');
      await page.keyboard.press('Enter');

      expect(await cell(rowOf(title), 'no').innerText()).toBe('2');
      expect(await cell(rowOf(title), 'when').innerText()).toBe('T+00:06');
      expect(await cell(rowOf('Open without a standby'), 'no').innerText()).toBe('12');
    });

    it('gives it an effect on a pool in the side panel', async () => {
      await cell(rowOf(title), 'title').click();
      const { inspector } = planCanvas(page);
      await inspector.getByRole('button', { name: 'Add effect' }).click();
      await page.getByRole('menuitem', { name: 'Capacity of a pool' }).click();
      const capacity = inspector.getByRole('slider', { name: 'Capacity' });
      await capacity.focus();
      await capacity.press('ArrowLeft');
      await capacity.press('ArrowLeft');

      await expect
        .poll(() => cell(rowOf(title), 'effects').innerText())
        .toBe('Database engineers at 40 % (1 of 3 engineers)');
    });

    it('moves it on the timeline in whole minutes, and takes the move back as one', async () => {
      const marker = page.getByRole('button', { name: new RegExp(`^Inject 2: ${title}`) });
      const box = await marker.boundingBox();
      if (!box) throw new Error('the inject is not on the timeline');
      await page.mouse.move(box.x + 8, box.y + 8);
      await page.mouse.down();
      await page.mouse.move(box.x + 60, box.y + 8, { steps: 8 });
      await page.mouse.up();

      const when = (): Promise<string> => cell(rowOf(title), 'when').innerText();
      expect(await when()).toMatch(/^T\+00:[1-4]\d$/);
      await page.keyboard.press('Control+z');
      expect(await when()).toBe('T+00:06');
    });

    it('copies, removes and brings back a row', async () => {
      await cell(rowOf(title), 'title').click();
      await page.keyboard.press('Control+d');
      await expect.poll(() => rowOf(title).count()).toBe(2);
      // two injects in one minute are too much for a room: the copy says so at its number
      await rowOf(title).getByLabel('Warning').waitFor();
      await page.keyboard.press('Delete');
      await expect.poll(() => rowOf(title).count()).toBe(1);
      await page.keyboard.press('Control+z');
      await expect.poll(() => rowOf(title).count()).toBe(2);
      await page.keyboard.press('Control+z');
      await expect.poll(() => rowOf(title).count()).toBe(1);
    });

    it('leads from a pool that was deleted to the effect that names it', async () => {
      const { inspector, undo } = planCanvas(page);
      await show('Drawing');
      await page.getByRole('tab', { name: /^Pools/ }).click();
      await inspector.getByText('Database engineers').click();
      await inspector.getByRole('button', { name: 'Remove pool' }).locator('visible=true').click();
      await page.getByRole('tab', { name: /^Problems/ }).click();
      await page
        .getByRole('tabpanel')
        .getByRole('button', { name: new RegExp(title) })
        .click();

      await expect.poll(() => inspector.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(title);
      const focused = (): Promise<string | undefined> =>
        page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field']);
      await expect.poll(focused).toMatch(/^effects/);
      await undo.click();
      await expect
        .poll(() => cell(rowOf(title), 'effects').innerText())
        .toBe('Database engineers at 40 % (1 of 3 engineers)');
    });

    it('shows what a file would bring before it takes it over, and takes it back as one', async () => {
      const text = 'No;When;Title;Type\n2;T+7;Two engineers are ill;inject\n90;05:00;From a file;riddle\n';
      const file = { name: 'msel.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
      await page.getByLabel('File with injects').setInputFiles(file);
      const dialog = page.getByRole('dialog', { name: /msel\.csv/ });
      await dialog.getByText(`changes “${title}”`).waitFor();
      await dialog.getByText(/Type “riddle” is not known here/).waitFor();
      await dialog.getByText('minutes and seconds').click();
      await dialog.getByRole('button', { name: 'Import 2 injects' }).click();

      await expect.poll(() => cell(rowOf('From a file'), 'when').innerText()).toBe('T+00:05');
      expect(await cell(rowOf('Two engineers are ill'), 'effects').innerText()).toMatch(/^Database engineers at 40 %/);
      await planCanvas(page).undo.click();
      await rowOf(title).waitFor();
      expect(await rowOf('From a file').count()).toBe(0);
    });

    it('plays it in the drill', async () => {
      await planCanvas(page).saved();
      await page.getByRole('button', { name: 'Drill this plan' }).click();
      await page.getByRole('button', { name: 'Start drill' }).click();
      await page.waitForURL(/#\/drills\/run-/);

      const room = controlRoom(page);
      await room.injects.getByText(title).waitFor();
      await room.injects.getByRole('button', { name: 'Release now' }).click();
      await room.log.getByText(`Inject 2: ${title}`).waitFor();
      await room.injects.getByText(/Database engineers at 40 %/).waitFor();
    });
  });
}
