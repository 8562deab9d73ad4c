import { ok } from '../basics/result';
import type { Layout } from '../model/plan';
import type { Command } from './command';

export interface Tidy {
  /** What the layout engine made of the drawing. */
  readonly layout: Layout;
}

/** Takes over a new geometry and nothing else: tidying can never change meaning. */
export const tidy: Command<Tidy> = {
  label: () => 'Tidy',
  apply: (plan, { layout }) => ok({ ...plan, layout }),
};
