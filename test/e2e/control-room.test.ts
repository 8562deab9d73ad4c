// What a facilitator and a scribe do beside the plan, by the keys alone, and where it is found again.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpeg } from '../support/pictures';
import { launch, missing, oneOf, type Launched } from './launch';
import { controlRoom, type ControlRoom } from './support/control-room';
import { oneStory } from './support/one-story';

const size = { width: 1366, height: 768 };

for (const kind of oneOf('host').filter((host) => !missing(host))) {
  describe(`The control room by its keys in ${kind}`, () => {
    let opened: Launched;
    let page: Page;
    let room: ControlRoom;
    const press = async (keys: string, text = ''): Promise<void> => {
      await page.locator('input:focus, textarea:focus').waitFor({ state: 'detached' });
      for (const key of keys.split(' ')) await page.keyboard.press(key);
      if (text === '') return;
      await page.locator('input:focus, textarea:focus').waitFor();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    const logged = (text: string): Promise<void> => room.log.getByText(text).first().waitFor();
    oneStory(() => page);
    beforeAll(async () => {
      opened = await launch(kind, { viewport: size });
      page = opened.page;
      page.setDefaultTimeout(10_000);
      room = controlRoom(page);
      await page.getByRole('article', { name: /^Wrong host/ }).getByRole('button', { name: 'Drill it now' }).click(); // prettier-ignore
    });
    afterAll(async () => opened?.close());

    it('begins with StartEx', async () => {
      await page.getByRole('button', { name: 'StartEx' }).waitFor();
      expect(await room.clockState.innerText()).toBe('READY');
      await press('Space');
      await room.inject(2).waitFor();
      await logged('StartEx: play begins');
    });

    it('takes an acknowledgement and an answer for anybody, two keys each', async () => {
      await press('k');
      await page.locator('textarea:focus').waitFor();
      await page.keyboard.press('Enter');
      await logged('Acknowledged');
      await press('a');
      await page.locator('textarea:focus').waitFor();
      await page.keyboard.press('Enter');
      await logged('Database on call, by alert');
    });

    it('takes evidence with an entry: a picture is shown, what could run is a file and no more', async () => {
      await press('n');
      await page.locator('textarea:focus').fill('The board is dark');
      const chosen = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Attach files' }).click();
      const active =
        '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=\'ran\'"><script>document.title="ran"</script></svg>';
      await (
        await chosen
      ).setFiles([
        { name: 'board.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg(16, 16)) },
        { name: '../evil.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(active) },
      ]);
      await page.getByRole('button', { name: 'evil.svg', exact: false }).first().waitFor();
      await page.getByRole('textbox', { name: 'Note', exact: true }).press('Enter');
      const entry = room.log.getByRole('listitem').filter({ hasText: 'The board is dark' }).first();
      await expect.poll(() => entry.locator('img').count()).toBe(1);
      await entry.getByText('evil.svg').waitFor();
      expect(await page.title()).not.toBe('ran');
    });

    it('leaves the plan in two keys and a line of why', async () => {
      await press('1 o', 'Cut at the load balancer');
      await logged('Take the application offline: done, but otherwise than planned');
      await room.board.locator('[data-off-plan]').getByText('Take the application offline').waitFor();
    });

    it('activates the plan on somebody’s authority, out of a major incident', async () => {
      const decision = room.work('Does the recovery plan apply?');
      await decision.getByRole('textbox', { name: 'Major incident it comes from' }).fill('MI-2041');
      await decision.getByRole('button', { name: 'Activate the plan', exact: true }).click();
      await logged('the plan is activated out of MI-2041');
    });

    it('records in two keys that somebody was told, by the channel of the plan', async () => {
      await press('c');
      const panel = page.getByRole('region', { name: 'Who is told' });
      await expect.poll(() => panel.locator('button:focus').innerText()).toContain('They were told');
      await page.keyboard.press('Enter');
      await panel.waitFor({ state: 'detached' });
      await logged('Told by Status page: Customers');
      await page
        .getByRole('group', { name: 'Who has to be told' })
        .getByText(/^repeat due in/)
        .waitFor();
    });

    it('goes on with a sentence after an Escape by mistake; a second one goes to the board and keeps it', async () => {
      await press('n');
      await page.locator('textarea:focus').waitFor();
      await page.keyboard.type('Ana is');
      await page.keyboard.press('Escape');
      await page.keyboard.type(' in bed');
      expect(await page.locator('textarea:focus').inputValue()).toBe('Ana is in bed');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect.poll(() => room.board.evaluate((board) => board === document.activeElement)).toBe(true);
      await press('n');
      await page.locator('textarea:focus').press('Enter');
      await logged('Ana is in bed');
    });

    it('closes a list by Escape and nothing else: what is written stays what it is', async () => {
      await press('s');
      const who = page.getByRole('combobox', { name: 'Who', exact: true });
      await page.locator('textarea:focus').fill('Called at once');
      await page.getByRole('combobox', { name: 'What it shows' }).click();
      await page.getByRole('listbox', { name: 'What it shows' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('listbox', { name: 'What it shows' }).waitFor({ state: 'hidden' });
      expect(await page.getByRole('button', { name: /^Strength/ }).getAttribute('aria-pressed')).toBe('true');
      await who.fill('Nobody known');
      await who.press('Enter');
      await logged('Called at once');
    });

    it('stands for something real, and goes on', async () => {
      await press('b');
      await page.getByRole('textbox', { name: 'Why play stops' }).fill('Fire alarm');
      await page.getByRole('button', { name: 'NO-PLAY', exact: true }).click();
      await page.getByRole('alert').getByText('Nothing of the exercise goes on').waitFor();
      expect(await page.getByRole('banner').getByText('NO-PLAY').count()).toBe(1);
      await press('Space');
      await page.getByRole('alert').waitFor({ state: 'detached' });
      await room.pause();
    });

    it('holds an inject back and postpones the rest with its spacing', async () => {
      await room.injects.getByRole('button', { name: 'Hold', exact: true }).click();
      await room.injects.getByText('held: waits for you').waitFor();
      const next = room.injects.getByText('Next in', { exact: false });
      expect(await next.innerText()).toContain('T+00:45:00');
      await room.injects.getByRole('button', { name: 'All later…' }).click();
      await page.getByRole('button', { name: 'Postpone, spacing kept' }).click();
      await expect.poll(() => next.innerText()).toContain('T+01:00:00');
      await room.injects.getByText('T+01:55', { exact: true }).waitFor();
    });

    it('means by a letter what is at hand before what it means in the whole room', async () => {
      await room.injects.getByText('Seventeen hours awake').click();
      await room.inject(5).getByText('Skip').waitFor();
      await press('x'); // a checkpoint, where no inject is at hand
      await logged('Inject 5: Seventeen hours awake dropped');
      await press('w');
      await page.getByRole('button', { name: 'Lanes' }).waitFor();
      await press('w');
      const step = 'See whether the standby still holds data';
      await room
        .work(step)
        .getByRole('button', { name: `Choose ${step}` })
        .click();
      await press('d'); // a decision of the room, where no work is at hand
      await logged(`${step}: done`);
    });

    it('takes an entry back, and keeps it', async () => {
      await page.getByRole('button', { name: /^To come/ }).focus(); // a button keeps no letter to itself
      await press('n', 'Nobody called the vendor');
      await logged('Nobody called the vendor');
      await press('z', 'Bo did');
      await logged('taken back: “Bo did”');
    });

    it('rates an objective, and shows at EndEx what is still open', async () => {
      await press('q', 'Who owns the staging snapshot?');
      await logged('Who owns the staging snapshot?');
      await press('v');
      await page.getByRole('combobox', { name: 'Evaluator' }).fill('Ana');
      await page.getByRole('button', { name: /some challenges/ }).click();
      await page.getByText('1 of 4 rated').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'EndEx…' }).click();
      await page.getByRole('button', { name: 'End the exercise' }).click();
      const wash = page.getByRole('region', { name: 'Hot wash' });
      for (const text of ['Who owns the staging snapshot?', 'Cut at the load balancer', 'Primary relational database'])
        await wash.getByText(text).first().waitFor();
      await expect.poll(() => wash.getByText('Stop further damage', { exact: false }).count()).toBe(0);
    });

    it('never scrolled the page', async () => {
      const hidden = await page.evaluate(() => {
        const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
        return [scrollHeight - clientHeight, scrollWidth - clientWidth];
      });
      expect(hidden).toEqual([0, 0]);
    });
  });
}
