import type { Page } from 'playwright-core';

/** Home can be used: every template is drawn and can be drilled. */
export async function usableHome(page: Page): Promise<void> {
  const cards = page.getByRole('article').filter({ has: page.locator('svg rect') });
  await cards.nth(2).getByRole('button', { name: 'Drill it now' }).waitFor();
}
