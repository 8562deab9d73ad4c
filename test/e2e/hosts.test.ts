import type {} from '../../renderer/bridge';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hosts, launch, missing, type Launched } from './launch';
import { childOf } from './support/processes';

for (const kind of hosts) {
  const reason = missing(kind);
  if (reason) {
    describe(`Statedrill in ${kind}`, () => {
      it.skip(`NOT TESTED: ${reason}`, () => undefined);
    });
    continue;
  }

  describe(`Statedrill in ${kind}`, () => {
    let opened: Launched;
    beforeAll(async () => {
      opened = await launch(kind);
    });
    afterAll(() => opened?.close());

    const evaluate = <T>(run: () => T | Promise<T>): Promise<T> => opened.page.evaluate(run);

    it('shows a page with something on it', async () => {
      await expect.poll(() => opened.page.locator('#root').innerText()).not.toBe('');
      expect(await opened.page.title()).toContain('Statedrill');
    });

    it('runs no script that is not its own file', async () => {
      const ran = await evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.intruder = true';
        document.body.append(script);
        return 'intruder' in window;
      });

      expect(ran).toBe(false);
    });

    it('has none of Node in the page', async () => {
      expect(await evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in window))).toEqual(
        [],
      );
    });

    it('stays on its own page', async () => {
      const before = opened.page.url();

      // the page of the browser host is the person's own tab, where these are theirs to do
      if (kind !== 'browser') {
        expect(await evaluate(() => window.open('https://example.invalid/popup'))).toBe(null);
        await evaluate(() => location.assign('https://example.invalid/away'));
      }
      await opened.page.waitForTimeout(300);

      expect(opened.page.context().pages()).toHaveLength(1);
      expect(opened.page.url()).toBe(before);
    });

    it('hands a listed link to the system browser, and no other', async () => {
      if (!opened.app) return;
      await opened.app.evaluate(({ shell }) => {
        const seen: string[] = [];
        Object.assign(globalThis, { seen });
        shell.openExternal = (url) => {
          seen.push(url);
          return Promise.resolve();
        };
      });

      await evaluate(() => {
        window.open('https://github.com/statedrill');
        window.open('https://example.invalid/');
        window.open('file:///etc/passwd');
      });

      const seen = (): Promise<unknown> =>
        opened.app?.evaluate(() => (globalThis as { seen?: string[] }).seen) ?? Promise.resolve();
      await expect.poll(seen).toEqual(['https://github.com/statedrill']);
    });
  });
}

for (const kind of hosts.filter((host) => host !== 'browser' && !missing(host))) {
  describe(`The window's bridge in ${kind}`, () => {
    let opened: Launched;
    beforeAll(async () => {
      opened = await launch(kind);
    });
    afterAll(() => opened?.close());

    it('offers three things and no more', async () => {
      expect(await opened.page.evaluate(() => Object.keys(window.statedrill ?? {}).toSorted())).toEqual([
        'host',
        'invoke',
        'on',
      ]);
    });

    it('answers app.info from the backend process', async () => {
      const reply = await opened.page.evaluate(() => window.statedrill?.invoke('app.info', {}));

      expect(reply).toMatchObject({ ok: true, value: { node: expect.any(String) as string } });
    });

    it('goes on when the backend process dies, and says so', async () => {
      await opened.page.evaluate(() => {
        window.statedrill?.on((name, payload) => {
          if (name === 'host.connection') document.body.dataset.states += ` ${(payload as { state: string }).state}`;
        });
      });

      await opened.app?.evaluate(({ app }) => {
        const storage = app.getAppMetrics().find(({ name }) => name === 'Statedrill storage');
        if (storage) process.kill(storage.pid, 'SIGKILL');
      });

      const states = (): Promise<string | undefined> => opened.page.evaluate(() => document.body.dataset.states);
      await expect.poll(states).toMatch(/reconnecting connected$/);
      expect(await opened.page.evaluate(() => window.statedrill?.invoke('app.info', {}))).toMatchObject({ ok: true });
    });

    it('serves no file outside the built page', async () => {
      const status = await opened.page.evaluate(() =>
        fetch('/..%2f..%2fpackage.json').then((response) => response.status),
      );

      expect(status).toBe(404);
    });
  });
}

describe.skipIf(!hosts.includes('host'))('Quitting', () => {
  it('ends although Chromium died first', async () => {
    const opened = await launch('host');
    const main = opened.app?.process();
    if (!main?.pid) throw new Error('the host has no process');
    const ended = once(main, 'exit');

    process.kill(childOf(main.pid, '--user-data-dir='), 'SIGKILL');

    await ended;
  }, 20_000);
});
