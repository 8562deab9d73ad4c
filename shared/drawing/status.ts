import type { DrawnStatus, Palette, StatusColors } from './palette';

/** A run as it is laid over the drawing. */
export interface DrawnRun {
  readonly status: Readonly<Record<string, DrawnStatus>>;
  /** Transitions on the path taken. */
  readonly taken: ReadonlySet<string>;
  /** States that were reached, left or done off the plan: drawn dashed. */
  readonly offPlan?: ReadonlySet<string>;
  /** A short fact per state, shown in place of its planned duration: "1 h 35, 20 min late". */
  readonly facts?: Readonly<Record<string, string>>;
}

type Shape = keyof Palette['status'];
interface Look {
  readonly word: string;
  readonly shape: Shape;
}

const LOOKS: Readonly<Record<DrawnStatus, Look>> = {
  waiting: { word: 'Waiting', shape: 'waiting' },
  working: { word: 'Working', shape: 'working' },
  paused: { word: 'Paused', shape: 'paused' },
  done: { word: 'Done', shape: 'done' },
  failed: { word: 'Failed', shape: 'failed' },
  timeout: { word: 'Timed out', shape: 'failed' },
  blocked: { word: 'Blocked', shape: 'blocked' },
  cancelled: { word: 'Cancelled', shape: 'paused' },
  skipped: { word: 'Skipped', shape: 'paused' },
  forced: { word: 'Forced on', shape: 'blocked' },
  'not-reached': { word: 'Not reached', shape: 'not-reached' },
};

/** On a grid of 14 × 14; the same shapes as in the app. */
const SHAPES: Readonly<Record<Shape, string>> = {
  waiting: '<circle cx="7" cy="7" r="4.75"/>',
  working: '<circle cx="7" cy="7" r="5" opacity=".25"/><path d="M7 2a5 5 0 0 1 5 5"/>',
  done: '<path d="m2.5 7.5 3 3 6-7"/>',
  failed: '<path d="m3 3 8 8M11 3l-8 8"/>',
  blocked: '<path d="M2 7h10" stroke-width="3.5" stroke-linecap="butt"/>',
  paused: '<path d="M4.5 3v8M9.5 3v8" stroke-width="2.25" stroke-linecap="butt"/>',
  'not-reached': '<circle cx="7" cy="7" r="4.75" stroke-dasharray="1.5 2.5"/>',
};

export const statusWord = (status: DrawnStatus): string => LOOKS[status].word;
export const statusShape = (status: DrawnStatus): string => SHAPES[LOOKS[status].shape];
export const statusColors = (status: DrawnStatus, palette: Palette): StatusColors =>
  palette.status[LOOKS[status].shape];
