import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, missing, oneOf, type Launched } from './launch';

for (const kind of oneOf('host')) {
  describe.skipIf(missing(kind))(`The first window in ${kind}`, () => {
    let opened: Launched;
    beforeAll(async () => {
      opened = await launch(kind, { viewport: { width: 1366, height: 768 } });
    });
    afterAll(() => opened?.close());

    it('is never empty: three outages as drawings, each to be drilled at once', async () => {
      const cards = opened.page.getByRole('article');
      await expect.poll(() => cards.count()).toBe(3);

      const seen = await cards.evaluateAll((all) =>
        all.map((card) => ({
          states: card.querySelectorAll('svg rect').length,
          button: [...card.querySelectorAll('button')].some((button) => button.textContent === 'Drill it now'),
          bottom: card.getBoundingClientRect().bottom,
        })),
      );
      for (const { states, button, bottom } of seen) {
        expect(states).toBeGreaterThan(10);
        expect(button).toBe(true);
        expect(bottom).toBeLessThan(768); // nothing to scroll for
      }
    });

    it('is one click from a drill that stands a minute before its second inject', async () => {
      await opened.page.getByRole('button', { name: 'Drill it now' }).first().click();

      await opened.page.waitForURL(/#\/drills\/.+\?hints=1/);
      await expect.poll(() => opened.page.getByText(/in 1 min/i).count()).toBeGreaterThan(0);
    });

    it('offers the drill to be continued, with its clock in sight from every place', async () => {
      await opened.page.getByRole('link', { name: 'Findings', exact: true }).click();
      const pill = opened.page.getByRole('banner').getByRole('link', { name: /EXERCISE.*T\+/ });
      await expect.poll(() => pill.count()).toBe(1);

      await opened.page.getByRole('link', { name: 'Home', exact: true }).click();
      await opened.page.getByRole('region', { name: 'Open drills' }).getByRole('link').click();

      await opened.page.waitForURL(/#\/drills\/.+/);
    });
  });

  describe.skipIf(missing(kind))(`A file that is no workspace in ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'statedrill-foreign-'));
    const workspace = join(folder, 'notes.statedrill');
    let opened: Launched;
    beforeAll(async () => {
      writeFileSync(workspace, 'These are my notes, not a workspace.');
      opened = await launch(kind, { workspace });
    });
    afterAll(async () => {
      await opened?.close();
      rmSync(folder, { recursive: true });
    });

    it('is named in one sentence, and nothing pretends to be saved', async () => {
      await expect.poll(() => opened.page.getByRole('heading', { name: 'The workspace is not open' }).count()).toBe(1);

      expect(await opened.page.getByRole('main').innerText()).toContain('notes.statedrill');
      expect(await opened.page.getByRole('banner').innerText()).not.toMatch(/Saved \d/);
    });
  });
}
