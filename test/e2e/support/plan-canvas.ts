import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The canvas of a plan as an author uses it. */
export interface PlanCanvas {
  readonly inspector: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  /** A state on the drawing, named as a screen reader says it. */
  state(name: string, kind?: string): Locator;
  select(name: string, kind?: string): Promise<void>;
  /** Where a state stands on the screen. */
  placeOf(name: string): Promise<{ readonly x: number; readonly y: number }>;
  drag(name: string, by: { readonly x: number; readonly y: number }): Promise<void>;
  /** Waits until everything shown is in the file. */
  saved(): Promise<void>;
}

export function planCanvas(page: Page): PlanCanvas {
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const state = (name: string, kind = 'step'): Locator =>
    page.getByRole('application').getByRole('group', { name: `${name}, ${kind}`, exact: true });

  async function boxOf(name: string): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await state(name).boundingBox();
    if (!box) throw new Error(`"${name}" is not on the screen`);
    return box;
  }

  return {
    inspector,
    undo: page.getByRole('button', { name: /^Undo/ }),
    redo: page.getByRole('button', { name: /^Redo/ }),
    state,

    async select(name, kind) {
      await state(name, kind).click();
      await expect.poll(() => inspector.getByRole('textbox', { name: 'Name' }).first().inputValue()).toBe(name);
    },

    async placeOf(name) {
      const { x, y } = await boxOf(name);
      return { x: Math.round(x), y: Math.round(y) };
    },

    async drag(name, by) {
      const { x, y, width, height } = await boxOf(name);
      const from = { x: x + width / 2, y: y + height / 2 };
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 });
      await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 });
      await page.mouse.up();
    },

    async saved() {
      await expect.poll(() => page.getByRole('banner').getByRole('status').innerText()).toMatch(/^Saved \d/);
      await expect.poll(() => page.getByText(/Saving|Not saved/).count()).toBe(0);
    },
  };
}
