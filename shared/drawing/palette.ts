import type { Step } from '../model/state';

/** How a state stands in a run. Shown by colour, shape and word. */
export type DrawnStatus =
  | 'waiting' | 'working' | 'paused' | 'done' | 'failed' | 'timeout' | 'blocked' | 'cancelled' | 'skipped' | 'forced' | 'not-reached'; // prettier-ignore

export interface StatusColors {
  readonly ink: string;
  readonly tint: string;
}

export interface Phase {
  readonly tint: string;
  readonly ink: string;
}

/** Colours are text for SVG attributes: `#1d1c1a`, or `var(--sd-text)` inside a page. */
export interface Palette {
  /** Behind the drawing, and inside containers by depth: the last one serves all deeper ones. */
  readonly surfaces: readonly [string, ...string[]];
  readonly node: string;
  readonly line: string;
  readonly strong: string;
  readonly text: string;
  readonly soft: string;
  readonly faint: string;
  readonly accent: string;
  readonly onAccent: string;
  /** Decisions and gates: where a person is needed. */
  readonly choice: { readonly tint: string; readonly line: string };
  /** Tiles are tinted by phase: one hue, so that status colours stay free. */
  readonly phases: Readonly<Record<NonNullable<Step['phase']>, Phase>>;
  readonly status: Readonly<
    Record<'waiting' | 'working' | 'done' | 'failed' | 'blocked' | 'paused' | 'not-reached', StatusColors>
  >;
}

export const LIGHT: Palette = {
  surfaces: ['#ffffff', '#fafaf9', '#f4f4f2', '#fafaf9'],
  node: '#ffffff',
  line: '#dcdbd7',
  strong: '#8b8983',
  text: '#1d1c1a',
  soft: '#55534f',
  faint: '#6f6e6a',
  accent: '#77448f',
  onAccent: '#ffffff',
  choice: { tint: '#fbf8fc', line: '#cdaedc' },
  phases: {
    activation: { tint: '#cdaedc', ink: '#2f1a3a' },
    workaround: { tint: '#efe4f4', ink: '#2f1a3a' },
    recovery: { tint: '#a674bd', ink: '#ffffff' },
    reconstitution: { tint: '#dfcbe9', ink: '#2f1a3a' },
  },
  status: {
    waiting: { ink: '#66645f', tint: '#f4f4f2' },
    working: { ink: '#1d5fbf', tint: '#eaf2fd' },
    done: { ink: '#1c7441', tint: '#e8f5ed' },
    failed: { ink: '#b8261b', tint: '#fdedeb' },
    blocked: { ink: '#8f5200', tint: '#fdf3e1' },
    paused: { ink: '#55534f', tint: '#ebebe8' },
    'not-reached': { ink: '#6f6e6a', tint: '#fafaf9' },
  },
};

export const DARK: Palette = {
  surfaces: ['#18181b', '#1e1e22', '#26262b', '#1e1e22'],
  node: '#2a2a30',
  line: '#3a3a42',
  strong: '#85858f',
  text: '#ececee',
  soft: '#b0b0b8',
  faint: '#92929b',
  accent: '#a674bd',
  onAccent: '#18181b',
  choice: { tint: '#2e2634', line: '#6d4a7e' },
  phases: {
    activation: { tint: '#8f5aa8', ink: '#ffffff' },
    workaround: { tint: '#4a3a54', ink: '#ececee' },
    recovery: { tint: '#744589', ink: '#ffffff' },
    reconstitution: { tint: '#5c456c', ink: '#ececee' },
  },
  status: {
    waiting: { ink: '#a4a4ad', tint: '#232327' },
    working: { ink: '#7db3f7', tint: '#1a2739' },
    done: { ink: '#6cc793', tint: '#18291f' },
    failed: { ink: '#f5877d', tint: '#371d1b' },
    blocked: { ink: '#e5ae5a', tint: '#30261a' },
    paused: { ink: '#b0b0b8', tint: '#303036' },
    'not-reached': { ink: '#92929b', tint: '#1e1e22' },
  },
};
