/** Charts are greys plus one colour, told apart by lightness and pattern so that a grey print reads the same. */
export const INK = {
  paper: '#ffffff',
  text: '#1d1c1a',
  soft: '#55534f',
  line: '#dcdbd7',
  grid: '#ebeae7',
  /** What was planned. */
  plan: '#8b8983',
  /** What happened. */
  done: '#4a4945',
  /** Waiting, paused. */
  wait: '#c9c7c2',
  /** Past a target. */
  late: '#b8261b',
  accent: '#77448f',
} as const;

/** What a chart is drawn with: on paper `INK`, on a screen the same in the words of its theme. */
export type ChartInk = Readonly<Record<keyof typeof INK, string>>;

export const SMALL = { 'font-size': 10, 'font-family': 'inherit' } as const;

/** Keeps type readable where it crosses a line. */
export const HALO = { stroke: '#ffffff', 'stroke-width': 3, 'paint-order': 'stroke' } as const;
