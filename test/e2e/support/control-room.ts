import type { Locator, Page } from 'playwright-core';

/** The control room as a facilitator uses it: what stands on the screen by its name, and the keys. */
export interface ControlRoom {
  readonly clock: Locator;
  /** HOLD, PAUSED, RUNNING. */
  readonly clockState: Locator;
  readonly board: Locator;
  readonly injects: Locator;
  readonly services: Locator;
  readonly log: Locator;
  /** What the latest inject did, in words. */
  readonly consequence: Locator;
  work(name: string): Locator;
  inject(no: number): Locator;
  /** Stops the clock as soon as it runs. */
  pause(): Promise<void>;
  /** Chooses a piece of work by its digit, then acts on it by a letter. */
  act(name: string, letter: string): Promise<void>;
  /** Leaves the plan at a piece of work, and says why. */
  deviate(name: string, way: string, why: string): Promise<void>;
  write(key: 'n' | 'g', field: 'Note' | 'Gap', text: string): Promise<void>;
  /** Opens the form for an inject by hand at one of its families. */
  byHand(family: string): Promise<Locator>;
  /** Releases what the form says; real milliseconds until its consequence is on the screen in words. */
  release(form: Locator, words: RegExp): Promise<number>;
  speed(factor: number): Promise<void>;
}

export function controlRoom(page: Page): ControlRoom {
  const board = page.getByRole('region', { name: 'Board' });
  const clockState = page.getByRole('main').getByRole('status').first();
  const consequence = page.getByRole('status', { name: 'What the latest inject did' });
  const work = (name: string): Locator => board.getByRole('group', { name, exact: true });

  return {
    clock: page.getByLabel('Exercise time'),
    clockState,
    board,
    injects: page.getByRole('region', { name: 'Injects' }),
    services: page.getByRole('list', { name: 'Services' }),
    log: page.getByRole('list', { name: 'Events, newest first' }),
    consequence,
    work,
    inject: (no) => page.getByRole('article', { name: `Inject ${no}`, exact: true }),

    async pause() {
      await clockState.getByText('RUNNING').waitFor();
      await page.keyboard.press('F8');
      await clockState.getByText('PAUSED').waitFor();
    },

    async act(name, letter) {
      const digit = work(name).getByRole('button', { name: `Choose ${name}` });
      await digit.filter({ hasText: /^[1-9]$/ }).waitFor(); // a digit that was just given back rests for a moment
      await page.keyboard.press(await digit.innerText());
      await work(name).locator('kbd').first().waitFor();
      await page.keyboard.press(letter);
      await work(name).waitFor({ state: 'detached' });
    },

    async deviate(name, way, why) {
      await work(name).getByRole('button', { name: 'More: leave the plan' }).click();
      await page.getByRole('menuitem', { name: way }).click();
      await page.getByRole('textbox', { name: `Why: ${way}` }).fill(why);
      await page.keyboard.press('Enter');
      await work(name).waitFor({ state: 'detached' });
    },

    async write(key, field, text) {
      // what was written before has to be recorded until a key is a key again
      await page.locator('input:focus, textarea:focus').waitFor({ state: 'detached' });
      await page.keyboard.press(key);
      await page.getByRole('textbox', { name: field, exact: true }).fill(text);
      await page.keyboard.press('Enter');
    },

    async byHand(family) {
      await page.keyboard.press('i');
      const form = page.getByRole('region', { name: 'Inject by hand' });
      await form.getByRole('button', { name: family, exact: true }).click();
      return form;
    },

    async release(form, words) {
      const before = performance.now();
      await form.getByRole('button', { name: 'Release', exact: true }).click();
      await consequence.filter({ hasText: words }).waitFor();
      const took = performance.now() - before;
      await form.waitFor({ state: 'detached' });
      return took;
    },

    async speed(factor) {
      await page.getByRole('button', { name: 'Speed' }).click();
      await page.getByRole('menuitem', { name: new RegExp(`^×${factor} `) }).click();
    },
  };
}
