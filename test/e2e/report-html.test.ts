// The HTML of a report by itself: what a reader of it meets who has neither the app nor good eyes.
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '../../shared/report/build-report';
import { renderReport } from '../../shared/report/render-report';
import { poisonedRun } from '../shared/report/poisoned';
import { playedWrongHost } from '../shared/report/wrong-host';
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
  'a drill with markup and many words in every field': () => poisonedRun('<b onclick=alert(1)>x</b> '.repeat(19)),
};

describe('the HTML of a report', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it.each(Object.entries(reports))('has nothing serious against it for a screen reader: %s', async (_, input) => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.setContent(renderReport(buildReport(input()), 'html'), { waitUntil: 'load' });
    // evaluated, not added as a script: the document's own policy lets none in
    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate(async () => {
      const { axe: judge } = globalThis as unknown as { axe: typeof import('axe-core') };
      return judge.run(document, { resultTypes: ['violations', 'passes'] });
    });
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(passes.length).toBeGreaterThan(15);
    await page.close();
  });

  it('is not wider than a narrow window', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.setContent(renderReport(buildReport(reports['a drill with own text']()), 'html'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  });
});
