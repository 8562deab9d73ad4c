// The story: from Home to the report, with people who join on the way.
import { join as path } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch, type Launched } from '../../e2e/launch';
import { controlRoom, type ControlRoom } from '../../e2e/support/control-room';
import { handOf, type Hand, type HandKind } from './hand';
import { decide, evaluate, join, takeInjects, type Joined } from './people';
import { readBack, type Reported } from './read-back';
import { until } from './until';

export interface Played {
  readonly seconds: number;
  readonly pictures: number;
  readonly said: {
    acknowledged: number;
    answers: string[];
    decisions: number;
    ratings: number;
    notes: string[];
  };
  readonly reported: Reported;
  /** Presses of a pointer in the facilitator's window. */
  readonly pointerPresses: number;
  /** What could be scrolled of the room, in pixels, at its worst. */
  readonly scrolled: number;
  readonly troubles: readonly string[];
}

interface Playing {
  readonly hand: HandKind;
  readonly workspace: string;
  readonly pictures: string;
}

interface Stage {
  readonly page: Page;
  readonly room: ControlRoom;
  readonly hand: Hand;
  readonly kind: HandKind;
  readonly said: Played['said'];
  shoot(name: string, ...people: readonly Joined[]): Promise<void>;
}

export async function playDrill({ hand: kind, workspace, pictures }: Playing): Promise<Played> {
  const began = performance.now();
  const opened = await launch('browser', { workspace, viewport: { width: 1366, height: 768 } });
  const troubles: string[] = [];
  let shots = 0;
  let stages = 0;
  let scrolled = 0;
  const watch = (page: Page, who: string): void => {
    page.on('pageerror', ({ message }) => troubles.push(`${who}: ${message}`));
    page.on('console', (message) => {
      // a socket that cannot be opened while the device is offline is said by the browser itself
      if (message.type() === 'error' && !message.text().includes('WebSocket'))
        troubles.push(`${who}: ${message.text()}`);
    });
  };
  try {
    const { page } = opened;
    page.setDefaultTimeout(20_000);
    watch(page, 'facilitator');
    await page.addInitScript(() => {
      const counted = globalThis as { presses?: number };
      addEventListener('pointerdown', () => (counted.presses = (counted.presses ?? 0) + 1), true);
    });
    await page.reload();
    const stage: Stage = {
      page,
      room: controlRoom(page),
      hand: handOf(kind, page),
      kind,
      said: { acknowledged: 0, answers: [], decisions: 0, ratings: 0, notes: [] },
      async shoot(name, ...people) {
        stages += 1;
        shots += 1 + people.length;
        const file = (who: string): string =>
          path(pictures, `${kind}-${String(stages).padStart(2, '0')}-${name}-${who}.png`);
        await page.screenshot({ path: file('room') });
        for (const person of people) await person.page.screenshot({ path: file(person.name.toLowerCase()) }); // oxlint-disable-line no-await-in-loop
        scrolled = Math.max(scrolled, await page.evaluate(() => document.documentElement.scrollHeight - innerHeight));
      },
    };
    const reported = await play(stage, opened, watch);
    const pointerPresses = await page.evaluate(() => (globalThis as { presses?: number }).presses ?? 0);
    const seconds = (performance.now() - began) / 1_000;
    return { seconds, pictures: shots, said: stage.said, reported, pointerPresses, scrolled, troubles };
  } finally {
    await opened.close();
  }
}

async function play(stage: Stage, opened: Launched, watch: (page: Page, who: string) => void): Promise<Reported> {
  const { page, hand, said } = stage;
  const browser = page.context().browser() as Browser; // `as`: the browser host is a page of a browser of its own
  await stage.shoot('home');
  await openDrill(stage);
  const link = await share(stage);
  const bo = await join(browser, { name: 'Bo', role: 'Player', link });
  const eva = await join(browser, { name: 'Eva', role: 'Evaluator', link });
  watch(bo.page, bo.name);
  watch(eva.page, eva.name);
  await letIn(stage, bo, eva);
  await hand.press(page.getByRole('button', { name: 'StartEx' }));
  await stage.shoot('startex', bo, eva);

  await toTheEnd(stage, bo);
  Object.assign(said, await evaluate(eva));
  await stage.shoot('endex', bo, eva);
  await bo.page.getByRole('radio', { name: '5, strongly agree' }).first().check();
  await bo.page.getByLabel('What could be better').fill('Say earlier who decides.');
  await bo.page.getByRole('button', { name: 'Send feedback' }).tap();
  await bo.page.getByRole('region', { name: 'Your feedback' }).getByText(/^Feedback saved at/).waitFor(); // prettier-ignore
  await stage.shoot('feedback', bo);

  await hand.press(page.getByRole('link', { name: 'Open the report' }));
  const reported = await readBack(opened);
  await stage.shoot('report');
  return reported;
}

/** The plan of the template, drilled from its first minute. */
async function openDrill({ page, hand, room, shoot }: Stage): Promise<void> {
  await hand.press(page.getByRole('article', { name: /^Wrong host/ }).getByRole('button', { name: 'Open plan' }));
  await page.waitForURL(/#\/plans\/.+/);
  await shoot('plan');
  await hand.press(page.getByRole('button', { name: 'Drill this plan' }));
  await shoot('start');
  await hand.press(page.getByRole('button', { name: 'Start drill' }));
  await page.waitForURL(/#\/drills\/run-/);
  await room.clock.waitFor();
}

async function share({ page, hand, kind, shoot }: Stage): Promise<string> {
  const panel = page.getByRole('region', { name: 'Share with participants' });
  if (kind === 'keys') await page.keyboard.press('F9');
  else await page.getByRole('button', { name: 'Share', exact: true }).click();
  await hand.choose(panel.getByRole('radio', { name: /^127\.0\.0\.1/ }));
  await hand.press(panel.getByRole('button', { name: 'Share with participants' }));
  const code = panel.getByRole('img', { name: /^QR code of / });
  await code.waitFor();
  await shoot('shared');
  return ((await code.getAttribute('aria-label')) ?? '').replace('QR code of ', '');
}

/** Bo decides for the incident lead, and may; Eva rates. */
async function letIn({ page, hand, shoot }: Stage, bo: Joined, eva: Joined): Promise<void> {
  const panel = page.getByRole('region', { name: 'Share with participants' });
  await shoot('lobby', bo);
  for (const { name } of [bo, eva]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await hand.press(panel.getByRole('button', { name: `Let ${name} in` }));
    // oxlint-disable-next-line no-await-in-loop -- the same
    await panel.getByRole('button', { name: `Remove ${name}` }).waitFor();
  }
  const plays = panel.getByRole('combobox', { name: 'Roles of the plan that Bo plays' });
  await hand.write(plays, 'Incident lead');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab'); // the list of roles closes
  await bo.page.getByText('· Incident lead').waitFor();
  const decisions = panel.getByRole('switch', { name: 'choose at decisions of their role' });
  await hand.flip(decisions);
  await until('players may decide', () => decisions.isChecked());
  await shoot('in', bo, eva);
  await page.keyboard.press('Escape');
}

/** At every inject the people say their word before play goes on; decisions are Bo's where they may be, else the room's. */
async function toTheEnd(stage: Stage, bo: Joined): Promise<void> {
  const { page, room, said } = stage;
  const report = page.getByRole('link', { name: 'Open the report' });
  const goOn = page.getByRole('button', { name: 'Continue' });
  const decision = room.board.getByRole('region', { name: 'Decisions open' }).getByRole('group').first();
  const latest = (): Promise<string> => room.log.getByRole('listitem').first().innerText();
  for (let moves = 0; (await report.count()) === 0; moves++) {
    if (moves > 150) throw new Error('150 moves were made without coming to an end.');
    const before = await latest();
    if (await hear(stage, bo)) continue;
    if ((await goOn.count()) > 0 && moves < 3) {
      await stage.hand.press(goOn.first());
    } else if ((await decision.count()) > 0) {
      const name = (await decision.getAttribute('aria-label')) ?? '';
      if (await decide(bo, name)) said.decisions++;
      else await decideInRoom(stage, name);
      await stage.shoot('decided', bo);
    } else if (moves === 8) {
      await noteInRoom(stage);
    } else if (stage.kind === 'keys') {
      await page.keyboard.press('j');
    } else {
      await page.getByRole('button', { name: 'Next due' }).click();
    }
    await until('the drill went on', async () => (await report.count()) > 0 || (await latest()) !== before);
  }
}

/** Whether something had to be acknowledged; once it happens while the phone has no connection. */
async function hear({ said, shoot }: Stage, bo: Joined): Promise<boolean> {
  if ((await bo.page.getByRole('button', { name: 'Acknowledge', exact: true }).count()) === 0) return false;
  await shoot(`inject`, bo);
  const { acknowledged, answer } = await takeInjects(bo);
  said.acknowledged += acknowledged;
  if (answer !== undefined) said.answers.push(answer);
  if (said.answers.length === 2) await offline(bo, said);
  await shoot(`answered`, bo);
  return true;
}

async function offline({ page, context }: Joined, said: Played['said']): Promise<void> {
  const text = 'Written on a stair without a network.';
  await context.setOffline(true);
  await page.getByText('No connection to the drill.').waitFor();
  const latest = page.getByRole('article').first();
  await latest.getByRole('textbox').fill(text);
  await latest.getByRole('button', { name: 'Send answer' }).tap();
  await latest.getByText('Not sent yet.').waitFor();
  await context.setOffline(false);
  await latest.getByText(/^Bo, T\+/).nth(1).waitFor(); // prettier-ignore
  said.answers.push(text);
}

async function decideInRoom({ page, room, kind }: Stage, name: string): Promise<void> {
  if (kind === 'keys') return room.act(name, 'a');
  const row = room.work(name);
  await row.getByRole('button', { name: `Choose ${name}` }).click();
  await row.getByRole('button').filter({ has: page.locator('kbd', { hasText: /^A$/i }) }).first().click(); // prettier-ignore
  await row.waitFor({ state: 'detached' });
}

async function noteInRoom({ room, said }: Stage): Promise<void> {
  const note = 'The room was quiet for a minute.';
  await room.write('n', 'Note', note);
  await room.log.getByText(note).waitFor();
  said.notes.push(note);
}
