import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { known } from '../../../shared/basics/assert';
import type { ControlRoom } from './control-room';

/** A room in a hurry: the first option of every decision, no word about any inject, and always to what is due next. */
export async function playToTheEnd(page: Page, room: ControlRoom): Promise<void> {
  const report = page.getByRole('link', { name: 'Open the report' });
  const decision = room.board.getByRole('region', { name: 'Decisions open' }).getByRole('group').first();
  const latest = async (): Promise<string> => room.log.getByRole('listitem').first().innerText();
  for (let moves = 0; (await report.count()) === 0; moves++) {
    expect(moves, 'moves made without coming to an end').toBeLessThan(120);
    const before = await latest();
    if ((await decision.count()) > 0) {
      const name = known(await decision.getAttribute('aria-label'), 'every row has a name');
      await room.act(name, 'a');
    } else {
      await page.keyboard.press('j');
    }
    await expect.poll(async () => (await report.count()) > 0 || (await latest()) !== before).toBe(true);
  }
}
