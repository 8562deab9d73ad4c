import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Report } from '../../shared/report/report';
import { launch, missing, oneOf, type Launched } from './launch';
import { choose, exportedReport, exportedReportBytes } from './support/exported-report';
import { exportedBytes } from './support/exported';
import { drilled } from './support/drilled';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

for (const kind of oneOf('browser').filter((host) => !missing(host))) {
  describe(`The report in ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'statedrill-report-'));
    const workspace = join(folder, 'report.statedrill');
    const troubles: string[] = [];
    let opened: Launched;
    let page: Page;
    beforeAll(async () => {
      const runId = drilled(workspace);
      opened = await launch(kind, { workspace, viewport: { width: 1366, height: 768 } });
      page = opened.page;
      page.on('console', (message) => {
        if (message.type() === 'error') troubles.push(message.text());
      });
      if (kind === 'browser') await page.evaluate(keepAsked);
      await page.getByRole('link', { name: 'Reports', exact: true }).click();
      await page.getByRole('main').locator(`a[href$="${runId}"]`).click();
      await page.waitForURL(/#\/reports\/run-/);
    });
    afterAll(async () => {
      await opened?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('is the document itself, in which nothing can run', async () => {
      const frame = page.frameLocator('iframe');
      await frame.locator('h1').waitFor();
      expect(await frame.locator('.headline').innerText()).toContain('past its RTO of 4');
      expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-same-origin');
      expect(await frame.locator('script').count()).toBe(0);
    });

    // Asked for over a socket in a browser only.
    it.runIf(kind === 'browser')('is asked for alone: what stands beside it waits until it is in sight', async () => {
      const first = page.getByRole('complementary', { name: 'Beside the report' }).getByRole('listitem').first();
      await first.waitFor();
      const asked = await page.evaluate(() => (globalThis as WithAsked).asked ?? []);
      expect(asked.find(({ name }) => name === 'report.render')).toMatchObject({ isShown: false });
      expect(asked.find(({ name }) => name === 'report.outline')).toMatchObject({ isShown: true });
    });

    it('offers what the record proposes, once', async () => {
      const first = page.getByRole('complementary', { name: 'Beside the report' }).getByRole('listitem').first();
      const title = await first.getByRole('heading').innerText();
      await first.getByRole('button', { name: 'Accept' }).click();

      await first.getByText('In the register').waitFor();
      expect(await first.getByRole('button', { name: 'Accept' }).count()).toBe(0);
      const register = page.frameLocator('iframe').locator('#findings table').first();
      await register.getByText('open', { exact: true }).waitFor();
      expect(plain(await register.innerText())).toContain(plain(title));

      await first.getByRole('link', { name: 'Open the finding' }).click();
      await page.waitForURL(/#\/findings\//);
      await page.goBack();
    });

    it('keeps a dismissal with its reason, says so in the report, and takes it back', async () => {
      const second = page.getByRole('complementary', { name: 'Beside the report' }).getByRole('listitem').nth(1);
      await second.getByRole('button', { name: 'Dismiss' }).click();
      expect(await second.getByRole('button', { name: 'Dismiss' }).isDisabled()).toBe(true);
      await second.getByLabel('Reason for dismissing it').fill('The copy was old on purpose');
      await second.getByRole('button', { name: 'Dismiss' }).click();
      await second.getByText('Dismissed by').waitFor();
      await second.getByText('The copy was old on purpose').waitFor();
      const findings = page.frameLocator('iframe').locator('#findings');
      await findings.getByText('The copy was old on purpose').waitFor();

      await second.getByRole('button', { name: 'Accept after all' }).click();
      await second.getByText('In the register').waitFor();
    });

    it('is accepted in one’s own words', async () => {
      const third = page.getByRole('complementary', { name: 'Beside the report' }).getByRole('listitem').nth(2);
      await third.getByRole('button', { name: 'Edit' }).click();
      await third.getByLabel('Title').fill('Said in our own words');
      await third.getByLabel('Owner').fill('Head of databases');
      await third.getByRole('button', { name: 'Accept as edited' }).click();
      await third.getByText('In the register').waitFor();
      const register = page.frameLocator('iframe').locator('#findings table').first();
      await register.getByText('Said in our own words').waitFor();
      await register.getByText('Head of databases').waitFor();
    });

    it('leads from a proposal to its line in the full log', async () => {
      const margin = page.getByRole('complementary', { name: 'Beside the report' });
      await margin.getByRole('button', { name: /^\d+$/ }).nth(2).click();

      const found = page.frameLocator('iframe').locator('tr.found');
      await expect.poll(() => found.count()).toBe(1);
      const box = await found.boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect(box?.y).toBeLessThan(768);
    });

    it('proves its record', async () => {
      await page.getByRole('button', { name: 'Verify record' }).click();
      await page.getByRole('status').getByText('Verified', { exact: true }).waitFor();
    });

    it('is exported as the text that was shown, and as data that keeps to its format', async () => {
      const html = await exportedReport(opened, 'HTML');
      expect(html).toBe(await page.locator('iframe').getAttribute('srcdoc'));
      expect(await exportedReport(opened, 'Markdown')).toMatch(/^# /);
      expect(Report.parse(JSON.parse(await exportedReport(opened, 'JSON'))).headline).toContain('past its RTO');
    });

    it('is exported as a tagged PDF, made while the window goes on', async () => {
      const bytes = Buffer.from(await exportedReportBytes(opened, 'PDF')).toString('latin1');
      expect(bytes.slice(0, 8)).toBe('%PDF-1.7');
      expect(bytes).toContain('/StructTreeRoot');
      expect(bytes).toContain('/Marked true');
      expect(bytes.trimEnd().endsWith('%%EOF')).toBe(true);
      await page.getByRole('dialog', { name: 'Export the report' }).waitFor({ state: 'hidden' });
    });

    it('shows how far a file is made, and leaves off when it is told to', async () => {
      await choose(opened, 'Word');
      const dialog = page.getByRole('dialog', { name: 'Export the report' });
      await dialog.getByRole('button', { name: 'Save file' }).click();
      await dialog.getByRole('progressbar').waitFor();
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.getByRole('button', { name: 'Save file' }).waitFor();
      expect(await dialog.getByRole('progressbar').count()).toBe(0);
      await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
      await dialog.waitFor({ state: 'hidden' });
    });

    it.each(['Word', 'Excel', 'CSV', 'Exercise package'])(
      'is exported as %s',
      async (format) => {
        await choose(opened, format);
        // pages of Word are dear: its longest parts are left out
        for (const part of format === 'Word' ? ['Appendix: full log', 'Injects and responses'] : [])
          await page.getByRole('checkbox', { name: part, exact: true }).check();
        const bytes = Buffer.from(await exportedBytes(opened, 'Save file'));
        expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
      },
      60_000, // a busy machine is slow, not wrong
    );

    // Playwright hears of downloads in a browser only; Electron asks the person where to put them.
    it.runIf(kind === 'browser')('is saved as a file named for the run', async () => {
      const download = page.waitForEvent('download');
      await choose(opened, 'HTML');
      await page.getByRole('button', { name: 'Save file' }).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toMatch(/^report-a-tired-evening-.*-run-[0-9a-f]+\.html$/);
      expect(readFileSync(await saved.path(), 'utf8')).toContain('<!doctype html>');
    });

    it('takes the team’s own words, keeps versions, and has them approved', async () => {
      const margin = page.getByRole('complementary', { name: 'Beside the report' });
      const frame = page.frameLocator('iframe');
      await margin.getByText('Own text', { exact: true }).click();
      await margin.getByRole('textbox', { name: 'Executive summary' }).fill('Nobody had **rehearsed** the restore.');
      await frame.locator('.own strong', { hasText: 'rehearsed' }).waitFor();
      await margin.getByText('Saved, by').waitFor();

      await margin.getByText('Versions', { exact: true }).click();
      await margin.getByRole('button', { name: 'Keep as version 1' }).click();
      await margin.getByText('Nothing has changed since version 1.').waitFor();
      await margin.getByRole('button', { name: 'Approve…' }).click();
      await margin.getByLabel('Approved by').fill('Carla Diaz');
      await margin.getByLabel('Role').fill('Continuity manager');
      await margin.getByRole('button', { name: 'Approve version 1' }).click();
      await margin.getByText('Carla Diaz, Continuity manager').waitFor();
      await margin.getByRole('button', { name: 'Show', exact: true }).click();
      await frame.locator('header .meta', { hasText: 'APPROVED' }).waitFor();
      await margin.getByRole('listitem').first().getByRole('button', { name: 'Show' }).click();
      await frame.locator('header .meta', { hasText: 'DRAFT' }).waitFor();
      await margin.getByText('Findings', { exact: true }).click();
    });

    it('says nothing to the console', () => {
      // The pretend Electron offers its scripts to every frame; this one takes none.
      expect(troubles.filter((text) => !text.startsWith("Blocked script execution in 'about:srcdoc'"))).toEqual([]);
    });
  });
}

interface WithAsked {
  asked?: { readonly name: string; readonly isShown: boolean }[];
}

/** Runs in the page: keeps what is asked of the program, and whether the document of a report was there then. */
function keepAsked(): void {
  const asked: NonNullable<WithAsked['asked']> = ((globalThis as WithAsked).asked = []);
  const send = WebSocket.prototype.send; // oxlint-disable-line typescript/unbound-method -- called upon a socket below
  WebSocket.prototype.send = function keep(data) {
    const { name } = JSON.parse(typeof data === 'string' ? data : '{}') as { name: string };
    asked.push({ name, isShown: document.querySelector('iframe')?.contentDocument?.querySelector('h1') != null });
    send.call(this, data);
  };
}
