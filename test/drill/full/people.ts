// Those who join: a player with a phone, an evaluator with a laptop.
import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Joined {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly name: string;
}

interface Joining {
  readonly name: string;
  readonly role: 'Player' | 'Evaluator';
  readonly link: string;
}

export async function join(browser: Browser, { name, role, link }: Joining): Promise<Joined> {
  const isPhone = role === 'Player';
  const context = await browser.newContext({
    viewport: isPhone ? { width: 390, height: 844 } : { width: 1366, height: 768 },
    hasTouch: isPhone,
    colorScheme: isPhone ? 'light' : 'dark',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('You take part as').selectOption(role);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('heading', { name: 'The facilitator sees that you wait' }).waitFor();
  return { page, context, name };
}

/** Acknowledges whatever waits and answers the latest; how much was acknowledged, and the answer. */
export async function takeInjects({
  page,
  name: person,
}: Joined): Promise<{ readonly acknowledged: number; readonly answer?: string }> {
  const waiting = page.getByRole('button', { name: 'Acknowledge', exact: true });
  let acknowledged = 0;
  let no: string | undefined;
  for (; (await waiting.count()) > 0; acknowledged++) {
    const inject = page.getByRole('article').filter({ has: waiting }).first();
    const name = (await inject.getAttribute('aria-label')) ?? '';
    const same = page.getByRole('article', { name, exact: true });
    await waiting.first().tap();
    await same.getByText(/^Acknowledged, saved at/).waitFor();
    no ??= name;
  }
  if (no === undefined) return { acknowledged };
  const answer = `To ${no.toLowerCase()}: we take it from here.`;
  const latest = page.getByRole('article', { name: no, exact: true });
  await latest.getByRole('textbox').fill(answer);
  await latest.getByRole('button', { name: 'Send answer' }).tap();
  await latest.getByText(`${person}, T+`).waitFor();
  return { acknowledged, answer };
}

/** Decides what is open to this person: the first way, with a reason. */
export async function decide({ page }: Joined, name: string): Promise<boolean> {
  const decision = page.getByRole('region', { name, exact: true });
  if ((await decision.count()) === 0) return false;
  await decision.getByRole('button').first().tap();
  await decision.getByLabel('Why').fill('No copy is certain.');
  await decision.getByRole('button', { name: /^(Decide|Record it)$/ }).tap();
  await decision.waitFor({ state: 'detached' });
  return true;
}

/** Rates every objective with its reason, and writes down what was seen. */
export async function evaluate({
  page,
}: Joined): Promise<{ readonly ratings: number; readonly notes: readonly string[] }> {
  const notes = ['Two people looked at the same host for ten minutes.', 'Nobody owns the nightly dump.'];
  for (const [at, tag] of ['Strength', 'Gap'].entries()) {
    await page.getByLabel('What', { exact: true }).fill(notes[at] ?? '');
    await page.getByRole('button', { name: tag, exact: true }).click();
    await page.getByText(notes[at] ?? '').waitFor();
  }
  const objectives = page.getByRole('region', { name: /^Objectives/ }).locator('details');
  const count = await objectives.count();
  for (let at = 0; at < count; at++) {
    const objective = objectives.nth(at);
    await objective.locator('summary').click();
    await objective.getByLabel('Why').fill(`Seen in part, objective ${at + 1}.`);
    await objective.getByRole('button', { name: at === 0 ? /^P / : /^S / }).click();
    await objective.getByText(/^Rating saved at/).waitFor();
  }
  return { ratings: count, notes };
}
