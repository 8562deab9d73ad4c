// `npm run screenshots`: one story in the running app, photographed on the way. Ten pictures go into the README.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { known } from '../../shared/basics/assert';
import { launch, type Launched } from '../e2e/launch';
import { controlRoom, type ControlRoom } from '../e2e/support/control-room';
import { projectRoot } from '../e2e/support/project-root';
import { oneStory } from '../e2e/support/one-story';
import { planCanvas } from '../e2e/support/plan-canvas';
import { playToTheEnd } from '../e2e/support/play-to-the-end';
import { camera, showInReadme, type Camera } from './camera';
import { terminalPage } from './terminal-page';
import { tourOutput } from './tour-output';

/** As a participant has it in the hand. */
const aPhone = { viewport: { width: 390, height: 844 }, hasTouch: true, reducedMotion: 'reduce' } as const;

describe('Pictures of the running app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'statedrill-pictures-'));
  let opened: Launched;
  let page: Page;
  let room: ControlRoom;
  let to: Camera;
  oneStory(() => page);
  beforeAll(async () => {
    opened = await launch('browser', {
      workspace: join(folder, 'Northwind recovery.statedrill'),
      viewport: { width: 1366, height: 768 },
    });
    page = opened.page;
    page.setDefaultTimeout(30_000); // pictures are made on busy machines too
    room = controlRoom(page);
    to = camera(page);
  });
  afterAll(async () => {
    await opened?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const goTo = (place: string): Promise<void> => page.getByRole('link', { name: place, exact: true }).first().click();
  const template = () => page.getByRole('article', { name: /^Wrong host/ });

  it('home', async () => {
    await template().waitFor();
    await to.shoot('01-home');
    showInReadme('01-home', 'home');
  });

  it('empty places', async () => {
    for (const place of ['Plans', 'Drills', 'Findings', 'Reports']) {
      await goTo(place);
      await to.shoot(`02-empty-${place.toLowerCase()}`);
    }
  });

  it('canvas', async () => {
    await goTo('Home');
    await template().getByRole('button', { name: 'Open plan' }).click();
    const canvas = planCanvas(page);
    await canvas.state('Recovery', 'group').waitFor();
    const wholeDrawing = async (): Promise<void> => {
      await page.getByRole('application').focus();
      await page.keyboard.press('1');
      await page.waitForTimeout(300);
    };
    await to.shoot('03-canvas', wholeDrawing);
    await canvas.select('Copy the data directory to production');
    await to.shoot('04-canvas-step', wholeDrawing);
    showInReadme('04-canvas-step', 'canvas');
    await page.getByRole('tab', { name: 'Outline' }).click();
    await to.shoot('05-canvas-outline', wholeDrawing);
    await page.getByRole('tab', { name: 'Outline' }).click();
    await page.getByRole('button', { name: 'Drill this plan' }).click();
    await to.shoot('06-start-drill');
    await page.keyboard.press('Escape');
  });

  it('a simulation', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Simulate', exact: true }).click();
    await page.getByText(/ sooner; .* changes nothing that shows\.$/).waitFor();
    await to.shoot('21-simulation');
    showInReadme('21-simulation', 'simulation');
    for (const tab of ['Why', 'When', 'Who', 'Untested', 'What if']) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await to.shoot(`22-simulation-${tab.toLowerCase().replace(' ', '-')}`);
    }
    await page.getByRole('tab', { name: 'What breaks' }).click();
    await page.getByText(/^\d+ cases tried$/).waitFor();
    await page
      .getByRole('button', { name: /never back/ })
      .first()
      .click();
    await to.shoot('23-simulation-failures');
    showInReadme('23-simulation-failures', 'failures');
  });

  it('a drill', async () => {
    await goTo('Home');
    await template().getByRole('button', { name: 'Drill it now' }).click();
    await room.board.waitFor();
    await to.shoot('07-drill-hints');
    await page.keyboard.press('Space');
    await room.inject(2).waitFor();
    await to.shoot('08-drill-hold');
    await room.inject(2).getByRole('button', { name: 'Continue' }).click();
    await room.work('Does the recovery plan apply?').waitFor();
    // on a slow machine the next inject may be there already, and the clock stands by itself
    if ((await room.clockState.getByText('RUNNING').count()) > 0) await room.pause();
    await to.shoot('09-drill-decision');
    const decision = room.work('Does the recovery plan apply?');
    await decision.getByRole('textbox', { name: /^Why/ }).fill('No copy is certain');
    await decision.getByRole('button', { name: 'Activate the plan' }).click();
    await decision.waitFor({ state: 'detached' });
  });

  it('a team at 40 %', async () => {
    const form = await room.byHand('Capacity');
    await form.getByRole('button', { name: /^Database engineers/ }).click();
    await to.shoot('10-drill-by-hand');
    await room.release(form, /Database engineers at 40 %/);
    await page.getByRole('button', { name: 'Hide the hints' }).click();
    await to.shoot('11-drill-reduced-capacity');
    showInReadme('11-drill-reduced-capacity', 'board-reduced-capacity');
    await page.keyboard.press('w');
    await to.shoot('12-drill-drawing');
    await page.keyboard.press('w');
  });

  it('people who join', async () => {
    await page.keyboard.press('F9');
    const panel = page.getByRole('region', { name: 'Share with participants' });
    await panel.getByRole('radio', { name: /^127\.0\.0\.1/ }).check();
    await to.shoot('19-share');
    await panel.getByRole('button', { name: 'Share with participants' }).click();
    const link = (await panel.getByRole('img', { name: /^QR code of / }).getAttribute('aria-label')) ?? '';
    const phone = await known(page.context().browser(), 'the browser host').newContext(aPhone);
    const ana = await phone.newPage();
    for (const name of ['Bo Lindqvist', 'Ana Ruiz']) {
      const visitor = name === 'Ana Ruiz' ? ana : await phone.newPage();
      await visitor.goto(link.replace('QR code of ', ''));
      await visitor.getByLabel('Your name').fill(name);
      await visitor.getByRole('button', { name: 'Join' }).click();
      await panel.getByRole('button', { name: `Let ${name} in` }).waitFor();
    }
    await panel.getByRole('button', { name: 'Let Ana Ruiz in' }).click();
    await ana.getByRole('heading', { name: 'For you' }).waitFor();
    await to.shoot('20-share-lobby');
    showInReadme('20-share-lobby', 'share');
    await ana.getByRole('article', { name: 'Inject 2' }).waitFor();
    await ana.screenshot({ path: join(projectRoot, 'docs/pictures/participant.png'), animations: 'disabled' });
    await phone.close();
    await panel.getByRole('button', { name: 'Stop sharing…' }).click();
    await panel.getByRole('button', { name: 'Stop: everybody is out' }).click();
    await page.keyboard.press('Escape');
  });

  it('notes, gaps and the end', async () => {
    await room.write('n', 'Note', 'Two people typed on the same host');
    await room.write('g', 'Gap', 'Nobody reads the failure mail of the dump');
    await room.injects.getByRole('listitem').filter({ hasText: '40 %' }).getByRole('button', { name: 'Lift' }).click();
    await playToTheEnd(page, room);
    await to.shoot('13-drill-ended');
  });

  it('report', async () => {
    await page.getByRole('link', { name: 'Open the report' }).click();
    await page.frameLocator('iframe').locator('h1').waitFor();
    await to.shoot('14-report');
    showInReadme('14-report', 'report');
    const proposals = page.getByRole('complementary', { name: 'Beside the report' }).getByRole('listitem');
    for (let n = 0; n < Math.min(5, await proposals.count()); n++) {
      await proposals.nth(n).getByRole('button', { name: 'Accept' }).click();
      await proposals.nth(n).getByText('In the register').waitFor();
    }
    await page.frameLocator('iframe').locator('#services, h2').nth(3).scrollIntoViewIfNeeded();
    await to.shoot('15-report-further');
  });

  it('findings', async () => {
    await goTo('Findings');
    await page.locator('tbody tr[aria-rowindex]').nth(1).click();
    const finding = page.getByRole('region', { name: 'Finding' });
    await finding.getByLabel('Due').first().fill('2027-01-29');
    await finding.getByLabel('Root cause').fill('The staging disk gives 60 Mbit/s; nobody had measured it.');
    await finding.getByLabel('Title').focus();
    await page.getByText('29 Jan 2027').waitFor();
    await to.shoot('16-findings');
    showInReadme('16-findings', 'findings');
  });

  it('places that are in use', async () => {
    for (const place of ['Home', 'Plans', 'Drills', 'Reports', 'Settings']) {
      await goTo(place);
      await to.shoot(`17-used-${place.toLowerCase()}`);
    }
    await page.keyboard.press('Control+k');
    await page
      .getByRole('textbox', { name: 'Search or go to…' })
      .or(page.getByPlaceholder('Search or go to…'))
      .first()
      .fill('dump');
    await to.shoot('18-palette');
    await page.keyboard.press('Escape');
  });

  it('the tour in a terminal', async () => {
    await page.goto('about:blank');
    await page.setContent(terminalPage(tourOutput(folder)));
    await page.getByRole('main').screenshot({ path: join(projectRoot, 'docs/pictures/tour-terminal.png') });
  });
});
