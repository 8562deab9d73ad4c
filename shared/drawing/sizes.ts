import type { StateKind } from '../model/state';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Title bar of a group, of tracks and of a track. */
export const HEADER = 36;

export const PADDING = 24;

/** Room around what a container holds: under its title bar, at its other edges, and between tracks. */
export const FRAME = {
  group: { top: HEADER + 8, side: PADDING, gap: 0 },
  track: { top: HEADER + 8, side: 16, gap: 0 },
  tracks: { top: HEADER + 8, side: 16, gap: 16 },
} as const;

const leaf: Size = { width: 220, height: 72 };
const SIZES: Readonly<Record<StateKind, Size>> = {
  step: leaf,
  decision: leaf,
  wait: leaf,
  gate: leaf,
  state: leaf,
  end: { width: 160, height: 48 },
  history: { width: 56, height: 56 },
  // containers grow with what they hold; this is their size while they are empty
  group: { width: 560, height: 200 },
  tracks: { width: 608, height: 372 },
  track: { width: 560, height: 144 },
};

export const sizeOf = (kind: StateKind): Size => SIZES[kind];
export const isContainer = (kind: StateKind): boolean => kind === 'group' || kind === 'tracks' || kind === 'track';
