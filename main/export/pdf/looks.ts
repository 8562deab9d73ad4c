import type { Type } from '../text/lines';

/** Type and colours of the printed page: those of the HTML sheet, in points. */
export interface Look extends Type {
  /** Baseline to baseline. */
  readonly leading: number;
  readonly color: string;
}

export const COLORS = {
  ink: '#1d1c1a',
  soft: '#55534f',
  faint: '#6f6e6a',
  line: '#dcdbd7',
  hair: '#ebeae7',
  quote: '#f7f6f4',
  accent: '#77448f',
  good: '#1c7441',
  bad: '#b8261b',
  open: '#8f5200',
  none: '#55534f',
} as const;

const { ink, soft, faint } = COLORS;

export const LOOKS = {
  title: { size: 22, leading: 25, isBold: true, color: ink },
  headline: { size: 11.9, leading: 16, color: ink },
  section: { size: 15, leading: 19, isBold: true, color: ink },
  subsection: { size: 11, leading: 14.5, isBold: true, color: ink },
  lead: { size: 11.5, leading: 16.5, color: ink },
  body: { size: 9.5, leading: 14, color: ink },
  note: { size: 8.2, leading: 11.8, color: faint },
  meta: { size: 9, leading: 12.6, color: soft },
  label: { size: 8.5, leading: 12, isBold: true, color: soft },
  kicker: { size: 8.5, leading: 12, color: faint },
  cell: { size: 8.8, leading: 12.2, color: ink },
  denseItem: { size: 8.8, leading: 11.4, color: ink },
  cellHead: { size: 7.9, leading: 10.6, color: soft },
  dense: { size: 7.9, leading: 10.8, color: ink },
  denseHead: { size: 7.3, leading: 9.8, color: soft },
  key: { size: 17, leading: 22, isBold: true, color: ink },
  keyNote: { size: 8, leading: 11, color: faint },
  foot: { size: 7.5, leading: 10, color: faint },
} as const satisfies Record<string, Look>;

/** A second line below a first one. */
export const below = (look: Look): Look => ({
  size: look.size * 0.88,
  leading: look.leading * 0.92,
  color: COLORS.faint,
});

/** Smaller by a factor, lines as much closer. */
export const scaled = (look: Look, by = 1): Look =>
  by === 1 ? look : { ...look, size: look.size * by, leading: look.leading * by };

export const strong = (look: Look): Look => ({ ...look, isBold: true });
export const inColor = (look: Look, color: string): Look => ({ ...look, color });
