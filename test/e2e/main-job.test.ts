// The whole job once, as a facilitator does it: from the first window to the finished report, with the app killed half-way.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, missing, oneOf, type Launched } from './launch';
import { controlRoom, type ControlRoom } from './support/control-room';
import { countPresses } from './support/presses';
import { exportedReport } from './support/exported-report';
import { oneStory } from './support/one-story';
import { playToTheEnd } from './support/play-to-the-end';

const size = { width: 1366, height: 768 };
const standby = 'See whether the standby still holds data';
const snapshots = 'Find the snapshots that feed staging';
const mail = 'Find out who gets the failure mail';
const disks = 'Record that these disks have no snapshots';
const MINUTE = 60_000;

for (const kind of oneOf('host').filter((host) => !missing(host))) {
  describe(`The whole job in ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'statedrill-job-'));
    const workspace = join(folder, 'job.statedrill');
    const began = performance.now();
    let opened: Launched;
    let page: Page;
    let room: ControlRoom;
    const open = async (): Promise<void> => {
      opened = await launch(kind, { workspace, viewport: size });
      page = opened.page;
      page.setDefaultTimeout(15_000);
      room = controlRoom(page);
    };
    oneStory(() => page);
    beforeAll(open);
    afterAll(async () => {
      await opened?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('is two presses from the first window to the first inject', async () => {
      const drawings = page.getByRole('article').locator('svg:has(rect)');
      await expect.poll(() => drawings.count(), { timeout: 15_000 }).toBe(3);
      const presses = await countPresses(page);

      await page
        .getByRole('article', { name: /^Wrong host/ })
        .getByRole('button', { name: 'Drill it now' })
        .click();
      const hints = page.getByRole('complementary', { name: 'Hints' });
      await expect.poll(() => hints.locator('kbd').allInnerTexts()).toEqual(['Space', 'I', 'G']);
      expect(await room.clock.innerText()).toBe('T+00:11:00');
      await page.keyboard.press('Space');

      await room.inject(2).waitFor();
      expect(await room.clockState.innerText()).toMatch(/HOLD\s+inject 2/);
      expect(await room.clock.innerText()).toBe('T+00:12:00');
      expect(await presses()).toBeLessThanOrEqual(3);
    });

    it('takes a decision with its reason', async () => {
      await room.inject(2).getByRole('button', { name: 'Continue' }).click();
      const decision = room.work('Does the recovery plan apply?');
      await decision.waitFor();
      await room.pause();

      await decision.getByRole('textbox', { name: /^Why/ }).fill('No copy is certain');
      await decision.getByRole('button', { name: 'Activate the plan' }).click();

      await room.log.getByText('“No copy is certain”').waitFor();
      await room.work(snapshots).waitFor();
    });

    it('releases a scheduled inject before its time and says what it did', async () => {
      await room.injects.getByRole('button', { name: 'Release now' }).click();

      await room.inject(3).getByText(`${disks} starts`, { exact: false }).waitFor();
      expect(await room.clockState.innerText()).toMatch(/HOLD\s+inject 3/);
      await room.inject(3).getByRole('button', { name: 'Continue' }).click();
      await room.pause();
    });

    it('puts a team to 40 % and reads within a second which steps stop', async () => {
      const form = await room.byHand('Capacity');
      await form.getByRole('button', { name: /^Database engineers/ }).click();
      await form.getByText('40 % – 1 of 3 engineers').waitFor();
      await form.getByText('2 steps stop', { exact: false }).waitFor(); // said beforehand

      const took = await room.release(form, /2 steps stop, work kept \(Database engineers: 1 of 3 available\)/);

      console.log(`${kind}: a team at 40 % was on the board in words after ${Math.round(took)} ms`);
      // Within a second where nothing else runs: `bench:start` holds it to that. Here other tests have the processor too.
      expect(took).toBeLessThan(4_000);
      expect(await room.work(snapshots).innerText()).toMatch(/1 of 3 available[\s\S]*paused/);
      expect(await room.work(standby).innerText()).toMatch(/due T\+/);
    });

    it('finishes a step by its button and one by its keys', async () => {
      await room.work(disks).getByRole('button', { name: 'Done' }).click();
      await room.log.getByText(`${disks}: done`).waitFor();

      await room.act(standby, 'd');

      await room.log.getByText(`${standby}: done`).waitFor();
      await room.board.getByRole('region', { name: 'Done' }).getByText(standby).waitFor();
    });

    it('lets a step take twice as long, takes a role away and lifts the shortage', async () => {
      const before = await dueOf(room, snapshots);
      await room.injects
        .getByRole('listitem')
        .filter({ hasText: '40 %' })
        .getByRole('button', { name: 'Lift' })
        .click();
      await expect.poll(() => dueOf(room, snapshots)).not.toBe(before);
      const due = await dueOf(room, snapshots);
      expect(minutesOf(due)).toBeLessThan(minutesOf(before) - 60);

      const longer = await room.byHand('Takes longer');
      await longer.getByRole('button', { name: new RegExp(`^${snapshots}`) }).click();
      await room.release(longer, new RegExp(`${snapshots} takes 2 times as long.*due T\\+[\\d:]+ → T\\+`));
      expect(minutesOf(await dueOf(room, snapshots))).toBeGreaterThan(minutesOf(due) + 50);

      const gone = await room.byHand('Role gone');
      await gone.getByRole('button', { name: /^Communications/ }).click();
      await room.release(gone, /Communications does not answer/);
    });

    it('tells the room a message and waits until it is discussed', async () => {
      const form = await room.byHand('Message');
      await form.getByRole('textbox', { name: 'Title' }).fill('A journalist asks');
      await form.getByRole('textbox', { name: 'Message' }).fill('Are the repositories safe?');
      await room.release(form, /A journalist asks/);

      await expect.poll(() => room.clockState.innerText()).toMatch(/HOLD/);
      await room.log.getByText('A journalist asks').first().waitFor();
    });

    it('leaves the plan with a reason, notes what was seen and records a gap', async () => {
      await room.deviate(mail, 'Skip', 'The mail went to a former employee');
      await room.log.getByText('“The mail went to a former employee”').waitFor();

      await room.write('n', 'Note', 'Two people typed on the same host');
      await room.log.getByText('Two people typed on the same host').waitFor();

      await room.write('g', 'Gap', 'Nobody reads the failure mail of the dump');
      await room.log.getByText('Nobody reads the failure mail of the dump').waitFor();
    });

    it('is killed while the clock runs and stands again where it was, with everything that was shown', async () => {
      await room.speed(1);
      await page.keyboard.press('F8');
      await room.clockState.getByText('RUNNING').waitFor();
      const from = secondsOf(await room.clock.innerText());
      await expect
        .poll(async () => secondsOf(await room.clock.innerText()), { timeout: 5_000 })
        .toBeGreaterThan(from + 2);
      const shown = await record(room);
      const last = secondsOf(await room.clock.innerText());
      const killedAt = performance.now();
      await opened.kill();
      const passed = (performance.now() - killedAt) / 1_000;

      await opened.close();
      await open();
      await page.getByRole('region', { name: 'Open drills' }).getByRole('link').click();
      await page.getByRole('alert').getByText('Nothing that was shown is lost').waitFor();

      const stands = secondsOf(await room.clock.innerText());
      expect(stands).toBeGreaterThanOrEqual(last - 2); // a running clock is marked every second
      expect(stands).toBeLessThanOrEqual(last + passed + 1);
      const found = await record(room);
      expect(found.log.slice(-shown.log.length)).toEqual(shown.log);
      expect(found.log.length).toBe(shown.log.length + 1); // the interruption itself
      expect({ ...found, log: [] }).toEqual({ ...shown, log: [] });
    });

    it('fails a step, and is played to its end', async () => {
      await page.getByRole('alert').getByRole('button', { name: 'Continue' }).click();
      await room.pause();
      const form = await room.byHand('Step fails');
      await form.getByRole('button', { name: new RegExp(`^${snapshots}`) }).click();
      await room.release(form, new RegExp(`${snapshots} fails`));

      await playToTheEnd(page, room);

      await page.getByRole('link', { name: 'Open the report' }).click();
      await page.waitForURL(/#\/reports\/run-/);
    }, 90_000);

    it('reports what was done and said, proves its record and is taken along as files without a script', async () => {
      const report = page.frameLocator('iframe');
      await report.locator('h1').waitFor();
      await page.getByRole('button', { name: 'Verify record' }).click();
      await page.getByRole('status').getByText('Verified', { exact: true }).waitFor();

      const beside = page.getByRole('complementary', { name: 'Beside the report' });
      expect(await beside.getByText('Nobody reads the failure mail').count()).toBe(0); // it is in the register already

      const html = await exportedReport(opened, 'HTML');
      expect(html).not.toMatch(/<script|javascript:|\son\w+=/i);
      const markdown = await exportedReport(opened, 'Markdown');
      for (const said of [
        'No copy is certain',
        'The mail went to a former employee',
        'Two people typed on the same host',
        'Nobody reads the failure mail of the dump',
        'A journalist asks',
      ]) {
        expect(html).toContain(said);
        expect(markdown).toContain(said);
      }
    });

    it('took less than five minutes', () => {
      const took = performance.now() - began;
      console.log(`${kind}: launch to exported report in ${Math.round(took / 1_000)} s`);
      expect(took).toBeLessThan(5 * MINUTE);
    });
  });
}

/** Everything of a drill that is on the screen and does not move by itself. */
async function record(room: ControlRoom): Promise<{ log: readonly string[]; board: readonly string[] }> {
  const rows = room.board.getByRole('group').filter({ has: room.board.getByRole('button', { name: /^Choose / }) });
  const board = await rows.evaluateAll((all) =>
    all.map((row) => `${row.getAttribute('aria-label')}: ${row.textContent}`),
  );
  return { log: await room.log.getByRole('listitem').allInnerTexts(), board };
}

async function dueOf(room: ControlRoom, name: string): Promise<string> {
  const text = await room.work(name).innerText();
  return /due (T\+[\d:]+)|paused/.exec(text)?.[1] ?? 'paused';
}

function secondsOf(instant: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /T\+(\d+):(\d+):(\d+)/.exec(instant)?.map(Number) ?? [];
  return hours * 3_600 + minutes * 60 + seconds;
}

const minutesOf = (instant: string): number => secondsOf(instant) / 60;
