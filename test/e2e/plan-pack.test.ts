// A plan pack where there is nothing else: no app, no network, no server. And where it comes from.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBackend } from '../../main/backend';
import { hosts, launch, launchChromium } from './launch';
import { projectRoot } from './support/project-root';

const template = (name: string): unknown =>
  JSON.parse(readFileSync(join(projectRoot, 'resources/templates', `${name}.json`), 'utf8'));

describe.skipIf(!hosts.includes('browser'))('A plan pack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'statedrill-pack-'));
  const workspace = join(folder, 'w.statedrill');
  let browser: Browser;
  beforeAll(async () => {
    const backend = createBackend({ workspace, resources: join(projectRoot, 'resources') });
    for (const name of ['wrong-host', 'campus-fire'])
      await backend.dispatch('plans.create', { plan: template(name) }, { kind: 'facilitator', name: 'Ana' });
    await backend.close();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is read with the network off, asks for nothing and has nothing serious against it for a screen reader', async () => {
    const verb = ['pack', '--format', 'html', '--out', folder, '--workspace', workspace];
    const file = execFileSync('node', [join(projectRoot, 'scripts/statedrill.mjs'), ...verb], {
      encoding: 'utf8',
    }).trim();
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);

    expect(await page.locator('h1').innerText()).toBe('2 recovery plans');
    expect(await page.locator('.headline').innerText()).toMatch(/^Made on \d+ \w+ \d{4}/);
    expect(await page.getByRole('heading', { name: 'Call tree' }).count()).toBe(2);
    expect(await page.getByText(/^☐ \d+$/).count()).toBeGreaterThan(30);
    expect(await page.locator('figure svg').count()).toBeGreaterThanOrEqual(2); // a drawing is printed in parts
    expect(asked).toEqual([pathToFileURL(file).href]);
    expect(await page.locator('script').count()).toBe(0);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(async () => {
      const { axe: judge } = globalThis as unknown as { axe: typeof import('axe-core') };
      return judge.run(document, { resultTypes: ['violations'] });
    });
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await context.close();
  });

  it('is made from the Plans place, of the plans that are chosen', async () => {
    const opened = await launch('browser', { workspace });
    try {
      const { page } = opened;
      await page.getByRole('link', { name: 'Plans', exact: true }).click();
      await page.getByRole('button', { name: 'Plan pack…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Plan pack' });
      await dialog.getByRole('checkbox').first().uncheck();
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Save file' }).click();
      expect((await download).suggestedFilename()).toMatch(/^plan-pack-.*\.pdf$/);
      await dialog.waitFor({ state: 'hidden' });
    } finally {
      await opened.close();
    }
  });
});
