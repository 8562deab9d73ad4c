import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hosts, launchChromium } from './launch';
import { startServer, type StartedServer } from './support/start-server';

const sentence = 'This page needs the address Statedrill printed when it started';

describe.skipIf(!hosts.includes('browser'))('The address of the browser host', () => {
  const folder = mkdtempSync(join(tmpdir(), 'statedrill-e2e-'));
  const workspace = join(folder, 'test.statedrill');
  let server: StartedServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startServer(workspace);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A tab of a new person: nothing is remembered from other tabs. */
  const open = async (address: string): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(address);
    return page;
  };
  const withoutToken = (): string => server.address.replace(/#.*/, '');
  const isRefused = (page: Page): Promise<void> => page.getByText(sentence).waitFor();
  const isIn = async (page: Page): Promise<void> => {
    await expect.poll(() => page.locator('#root').innerText()).not.toBe('');
    expect(await page.getByText(sentence).count()).toBe(0);
  };

  it('works as often as it is opened', async () => {
    await isIn(await open(server.address));
    await isIn(await open(server.address));
  });

  it('keeps the token out of the address bar and still survives a reload', async () => {
    const page = await open(server.address);
    await isIn(page);

    expect(page.url()).not.toContain('token');
    await page.reload();
    await isIn(page);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('answers one sentence without the token, with a wrong one, and lets in who then opens the right one', async () => {
    await isRefused(await open(withoutToken()));
    const page = await open(`${withoutToken()}#token=wrong`);
    await isRefused(page);

    await page.goto(server.address);

    await isIn(page);
  });

  it('shows a sentence for a page that does not exist', async () => {
    const page = await open(`${withoutToken()}nowhere`);

    expect(await page.locator('body').innerText()).toBe('There is no such page in Statedrill.');
  });

  it('finds its way back when the server restarts', async () => {
    const args = ['--port', '0'];
    const env = { STATEDRILL_TOKEN: 'the-same-token-for-both' };
    const first = await startServer(join(folder, 'other.statedrill'), args, env);
    const page = await open(first.address);
    await isIn(page);
    await first.stop('SIGKILL');

    const port = new URL(first.address).port;
    const sockets: string[] = [];
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => sockets.push(String(payload))));
    const second = await startServer(join(folder, 'other.statedrill'), ['--port', port], env);

    await expect.poll(() => sockets.join(' '), { timeout: 10_000 }).toContain('"connected"');
    await second.stop();
  });
});
