import type { Page } from 'playwright-core';
import { controlRoom } from '../../e2e/support/control-room';

const rounds = 20;

/** Real milliseconds from a click that changes a team's capacity until the board shows it, many times over. */
export async function boardChanges(page: Page): Promise<readonly number[]> {
  const room = controlRoom(page);
  await page
    .getByRole('article', { name: /^Wrong host/ })
    .getByRole('button', { name: 'Drill it now' })
    .click();
  await page.getByRole('complementary', { name: 'Hints' }).waitFor();
  await page.keyboard.press('Space');
  await room.inject(2).getByRole('button', { name: 'Continue' }).click();
  await room.pause();
  await room.board.getByRole('button', { name: 'Activate the plan' }).click();
  const step = room.work('Find the snapshots that feed staging');
  await step.waitFor();

  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const form = await room.byHand('Capacity');
    await form.getByRole('button', { name: /^Database engineers/ }).click();
    times.push(await untilBoardChanges(page, 'Release'));
    await form.waitFor({ state: 'detached' });
    await room.injects.getByRole('listitem').filter({ hasText: '40 %' }).waitFor();
    times.push(await untilBoardChanges(page, 'Lift'));
    await step.getByText(/^due T/).waitFor();
  }
  return times;
}

/** Clicks the last button of that name and waits, in the page itself, for another text on the board and its next frame. */
function untilBoardChanges(page: Page, button: string): Promise<number> {
  return page.evaluate((name) => {
    const board = document.querySelector('[data-board] section');
    const named = [...document.querySelectorAll('button')].filter(
      (one) => one.textContent.trim().startsWith(name) && !one.textContent.includes('now'),
    );
    return new Promise<number>((resolve, reject) => {
      if (!board || named.length === 0) return reject(new Error(`there is no "${name}"`));
      const before = board.textContent;
      let clickedAt = 0;
      const observer = new MutationObserver(() => {
        if (board.textContent === before) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - clickedAt));
      });
      observer.observe(board, { subtree: true, childList: true, characterData: true });
      clickedAt = performance.now();
      named.at(-1)?.click();
    });
  }, button);
}
