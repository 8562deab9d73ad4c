import type { Point } from '../../../shared/model/plan';
import type { StateKind } from '../../../shared/model/state';
import { createStore } from '../../client/store';

/** What the hand is about to do on the canvas. Not part of the plan, not in its history. */
export interface CanvasTools {
  /** Chosen in the palette: the next click on the canvas puts it there. */
  readonly placing?: StateKind | undefined;
  readonly choosing?: Choosing | undefined;
  readonly cheatSheet?: boolean | undefined;
  readonly minimap: boolean;
}

/** What a search popup is open for. */
export type Choosing =
  | { readonly for: 'add' }
  | { readonly for: 'find' }
  /** What follows a way out: a new state, or one that is there. `at` is where the connection was dropped, `into` one to put it into. */
  | {
      readonly for: 'append';
      readonly from: string;
      readonly port: string;
      readonly at?: Point | undefined;
      readonly into?: string | undefined;
    }
  /** A way out to connect, then its target. */
  | { readonly for: 'port'; readonly from: string }
  | { readonly for: 'target'; readonly from: string; readonly port: string };

export const canvasTools = createStore<CanvasTools>({ minimap: false });

export const pickTool = (change: Partial<CanvasTools>): void => canvasTools.set((now) => ({ ...now, ...change }));
