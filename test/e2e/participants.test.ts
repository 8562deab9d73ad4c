// People who join over the network: let in by the facilitator, offline for a while, and found again in the report.
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, launchChromium, missing, oneOf, type Launched } from './launch';
import { controlRoom, type ControlRoom } from './support/control-room';
import { oneStory } from './support/one-story';

const phone = { width: 390, height: 844 };
const ANSWER = 'We stop typing on db1 and look for a copy that restores.';

for (const kind of oneOf('browser').filter((host) => !missing(host))) {
  describe(`Participants on the network in ${kind}`, () => {
    let opened: Launched;
    let page: Page;
    let room: ControlRoom;
    let browser: Browser | undefined;
    let device: BrowserContext;
    let ana: Page;
    oneStory(() => ana ?? page);
    beforeAll(async () => {
      opened = await launch(kind, { viewport: { width: 1366, height: 768 } });
      page = opened.page;
      page.setDefaultTimeout(10_000);
      room = controlRoom(page);
      await page
        .getByRole('article', { name: /^Wrong host/ })
        .getByRole('button', { name: 'Drill it now' })
        .click();
      await room.clock.waitFor();
      browser = page.context().browser() === null ? await launchChromium() : undefined;
      const visitors = browser ?? page.context().browser();
      device = await (visitors as Browser).newContext({ viewport: phone, hasTouch: true });
    });
    afterAll(async () => {
      await device?.close();
      await browser?.close();
      await opened?.close();
    });
    const panel = () => page.getByRole('region', { name: 'Share with participants' });

    it('shares the drill where the facilitator says, and not before', async () => {
      await page.keyboard.press('F9');
      await panel().getByRole('radio', { name: '127.0.0.1 · lo, this machine only' }).check();
      await panel().getByText('Anyone on this network can read what is sent').waitFor();
      await panel().getByRole('button', { name: 'Share with participants' }).click();
      const code = panel().getByLabel('Code', { exact: true });
      expect(await code.innerText()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    });

    it('lets somebody join by the link, and nobody in before the facilitator does', async () => {
      const link = await panel().getByRole('img', { name: /^QR code of / }).getAttribute('aria-label'); // prettier-ignore
      ana = await device.newPage();
      ana.setDefaultTimeout(10_000);
      await ana.goto((link ?? '').replace('QR code of ', ''));
      expect(await ana.getByLabel('Code').inputValue()).toBe(await panel().getByLabel('Code', { exact: true }).innerText()); // prettier-ignore
      await ana.getByLabel('Your name').fill('Ana Ruiz');
      await ana.getByRole('button', { name: 'Join' }).click();
      await ana.getByRole('heading', { name: 'The facilitator sees that you wait' }).waitFor();
      expect(await ana.getByText('EXERCISE', { exact: true }).count()).toBe(1);

      await page.getByRole('button', { name: '1 waiting' }).waitFor();
      await panel().getByRole('button', { name: 'Let Ana Ruiz in' }).click();
      await ana.getByRole('heading', { name: 'For you' }).waitFor();
      await panel().getByText(/^here/).waitFor();
      await page.keyboard.press('Escape');
    });

    it('brings an inject to the phone as it is released, and the acknowledgement to the room', async () => {
      await page.keyboard.press('Space');
      await room.inject(2).waitFor();
      const inject = ana.getByRole('article', { name: 'Inject 2' });
      await inject.getByRole('button', { name: 'Acknowledge' }).click();
      await inject.getByText(/^Acknowledged, saved at \d\d:\d\d:\d\d$/).waitFor();

      await room.log.getByText('Acknowledged').waitFor();
      await room.log.getByText('Ana Ruiz, on the network').waitFor();
    });

    it('keeps what is written without a connection, through a reload too, and sends it once it is back', async () => {
      const inject = ana.getByRole('article', { name: 'Inject 2' });
      await inject.getByRole('textbox').fill(ANSWER);
      await ana.reload();
      expect(await inject.getByRole('textbox').inputValue()).toBe(ANSWER);
      await inject.getByText(/^Acknowledged at T\+.*, saved$/).waitFor();

      await device.setOffline(true);
      await ana.getByText('No connection to the drill.').waitFor();
      await inject.getByRole('button', { name: 'Send answer' }).click();
      await inject.getByText('Not sent yet. It is kept here').waitFor();
      await ana.getByText('One entry is kept on this device').waitFor();
      expect(await room.log.getByText(ANSWER).count()).toBe(0);

      await device.setOffline(false);
      await room.log.getByText(ANSWER).waitFor();
      await inject.getByText(/^Answer saved at/).waitFor();
      await inject.getByText(/^Ana Ruiz, T\+/).waitFor();
      expect(await ana.getByText(ANSWER).count()).toBe(1);
      expect(await room.log.getByText(ANSWER).count()).toBe(1);
    });

    it('has nothing against it for a screen reader, in both themes, on a phone and beside the board', async () => {
      await page.keyboard.press('F9');
      await panel().getByText(/entries saved$/).waitFor(); // prettier-ignore
      expect(await violations(page, '[aria-label="Share with participants"]')).toEqual([]);
      await page.keyboard.press('Escape');
      for (const colorScheme of ['light', 'dark'] as const) {
        await ana.emulateMedia({ colorScheme });
        expect(await violations(ana)).toEqual([]);
      }
      expect(await ana.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    });

    it('asks for feedback at the end, and stands in the report', async () => {
      await page.getByRole('button', { name: 'EndEx…' }).click();
      await page.getByRole('button', { name: 'End the exercise' }).click();
      await ana.getByRole('heading', { name: 'Your feedback' }).waitFor();
      await ana.getByRole('radio', { name: '4, agree' }).first().check();
      await ana.getByLabel('What could be better').fill('Say who decides.');
      await ana.getByRole('button', { name: 'Send feedback' }).click();
      await ana.getByRole('region', { name: 'Your feedback' }).getByText(/^Feedback saved at/).waitFor(); // prettier-ignore

      await page.getByRole('link', { name: 'Open the report' }).click();
      const report = page.frameLocator('iframe');
      await report.getByText(ANSWER).first().waitFor();
      const text = await report.locator('body').innerText();
      for (const said of ['Ana Ruiz', 'Acknowledged', 'Say who decides.']) expect(text).toContain(said);
    });
  });
}

async function violations(page: Page, part = 'body'): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const { axe: judge } = globalThis as unknown as { axe: typeof import('axe-core') };
    const found = await judge.run(selector, { resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, part);
}
