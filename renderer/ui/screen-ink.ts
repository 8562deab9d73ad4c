import type { ChartInk } from '../../shared/report/charts/ink';

/** The ink of charts in the words of theme.css: one chart for paper and for both themes. */
export const SCREEN_INK: ChartInk = {
  paper: 'var(--sd-page)',
  text: 'var(--sd-text)',
  soft: 'var(--sd-text-faint)',
  line: 'var(--sd-line-strong)',
  grid: 'var(--sd-line)',
  plan: 'var(--sd-chart-plan)',
  done: 'var(--sd-text-soft)',
  wait: 'var(--sd-chart-wait)',
  late: 'var(--sd-failed)',
  accent: 'var(--sd-accent-text)',
};
