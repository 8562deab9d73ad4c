import { element, text } from '../../drawing/markup';
import { INK, SMALL, type ChartInk } from './ink';

/** A share of a whole, from 0 to 1, as a bar with its figure behind it. */
export const shareBar = (share: number, label: string, ink: ChartInk = INK): string =>
  element(
    'svg',
    { width: '100%', height: 18, role: 'img', 'aria-label': label },
    element('rect', { x: 0, y: 5, width: `${Math.round(share * 780) / 10}%`, height: 9, fill: ink.done }),
    text(label, { x: `${Math.round(share * 780) / 10}%`, dx: 6, y: 13, fill: ink.text, ...SMALL }),
  );
