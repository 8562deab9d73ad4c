import type { Locator, Page } from 'playwright-core';

export type HandKind = 'mouse' | 'keys';

/** How a person reaches what is on the screen: by pointing at it, or by going there with the keyboard alone. */
export interface Hand {
  press(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  /** A switch. */
  flip(target: Locator): Promise<void>;
  /** One choice of a group. */
  choose(target: Locator): Promise<void>;
}

const mostTabs = 250;

export const handOf = (kind: HandKind, page: Page): Hand => (kind === 'mouse' ? mouse : keyboard(page));

const mouse: Hand = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  flip: (target) => target.click(),
  choose: (target) => target.check(),
};

function keyboard(page: Page): Hand {
  const hasFocus = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement);

  async function goTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let tabs = 0; tabs < mostTabs; tabs++) {
      // oxlint-disable-next-line no-await-in-loop -- one Tab after the other, as a person does
      if (await hasFocus(target)) return;
      // oxlint-disable-next-line no-await-in-loop -- the same
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${target.toString()}`);
  }

  return {
    async press(target) {
      await goTo(target);
      await page.keyboard.press('Enter');
    },
    async write(target, text) {
      await goTo(target);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    async flip(target) {
      await goTo(target);
      await page.keyboard.press('Space');
    },
    /** Tab comes to the one that is chosen; the arrows go on from there. */
    async choose(target) {
      await target.waitFor();
      const group = target.locator('xpath=ancestor::*[@role="radiogroup"][1]').getByRole('radio', { checked: true });
      await goTo((await group.count()) > 0 ? group : target);
      for (let steps = 0; steps < 20 && !(await target.isChecked()); steps++) await page.keyboard.press('ArrowDown');
      if (!(await target.isChecked())) await page.keyboard.press('Space');
    },
  };
}
