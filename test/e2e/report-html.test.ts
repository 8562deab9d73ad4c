// The HTML of a report by itself: what a reader of it meets who has neither the app nor good eyes.
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '../../shared/report/build-report';
import { renderReport } from '../../shared/report/render-report';
import { poisonedRun } from '../shared/report/poisoned';
import { minutes, Room } from '../shared/report/room';
import { playedWrongHost, wrongHost } from '../shared/report/wrong-host';
import { launchChromium } from './launch';

const own = {
  texts: [
    {
      part: 'summary' as const,
      text: 'Ours, **stressed**.\n\n| Who | When |\n|---|---|\n| DBA | 10 |\n',
      revision: 1,
      by: 'Ana',
      at: '2026-11-29T00:00:00Z',
    },
  ],
  ratings: [],
  editions: [],
};
const reports = {
  'a drill with own text': () => ({ summary: { runId: 'run-1', title: 'Wrong host' }, ...playedWrongHost(), findings: [], own }), // prettier-ignore
  'a drill with markup and many words in every field': () => poisonedRun('<b onclick=alert(1)>x</b> '.repeat(8)),
};

const made = new Map<string, string>();
/** The HTML of one of them, made once. */
function htmlOf(which: keyof typeof reports): string {
  const html = made.get(which) ?? renderReport(buildReport(reports[which]()), 'html');
  made.set(which, html);
  return html;
}

describe('the HTML of a report', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it.each(Object.keys(reports) as (keyof typeof reports)[])(
    'has nothing serious against it for a screen reader: %s',
    async (which) => {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      await page.setContent(htmlOf(which), { waitUntil: 'load' });
      // evaluated, not added as a script: the document's own policy lets none in
      await page.evaluate(axe.source);
      const { violations, passes } = await page.evaluate(async () => {
        const { axe: judge } = globalThis as unknown as { axe: typeof import('axe-core') };
        return judge.run(document, { resultTypes: ['violations'] });
      });
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(passes.length).toBeGreaterThan(15);
      await page.close();
    },
  );

  it('is not wider than a narrow window', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.setContent(htmlOf('a drill with own text'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  });

  it('lets no cell run into the next at the width at which the app shows it', async () => {
    const page = await browser.newPage({ viewport: { width: 700, height: 900 } });
    const room = new Room(wrongHost({ conduct: 'live' })).until(minutes(65)).say({ kind: 'end' });
    const report = buildReport({ summary: { runId: 'run-1', title: 'Stopped' }, frozen: room.frozen, journal: room.journal, findings: [] }); // prettier-ignore
    await page.setContent(renderReport(report, 'html'));
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('td .verdict')]
        .filter((verdict) => verdict.getBoundingClientRect().right > (verdict.closest('td')?.getBoundingClientRect().right ?? 0) + 1)
        .map(({ textContent }) => textContent),
    ); // prettier-ignore
    expect(cut).toEqual([]);
    await page.close();
  });
});
