import type { End } from '../model/state';
import { element, text } from './markup';
import type { PlacedState } from './scene';
import { statusColors } from './status';
import type { Brush } from './svg-style';
import { wrapText } from './text-width';

const FONT = { size: 12, bold: true };
const MARKS: Readonly<Record<End['outcome'], string>> = {
  recovered: '<path d="m3.5 8.5 3 3 6-7"/>',
  degraded: '<path d="M3 8h10"/>',
  failed: '<path d="m4 4 8 8M12 4l-8 8"/>',
  abandoned: '<path d="M4 8h.01M8 8h.01M12 8h.01"/>',
};

/** An end: a pill with a ring, its mark by outcome. */
export function endNode({ state, box }: PlacedState, end: End, brush: Brush): string {
  const { palette } = brush;
  const status = brush.run?.status[state.id];
  const colors = status && statusColors(status, palette);
  const middle = box.y + box.height / 2;
  const lines = wrapText(end.name, box.width - 60, 2, FONT);
  const top = middle + 4.5 - (lines.length - 1) * 7.5;
  const ink = colors?.ink ?? palette.soft;
  return element(
    'g',
    {},
    element('rect', { ...box, rx: box.height / 2, fill: colors?.tint ?? palette.node, stroke: colors?.ink ?? palette.strong, 'stroke-width': status && status !== 'not-reached' ? 2 : 1.5, 'stroke-dasharray': status === 'not-reached' ? '3 3' : undefined }), // prettier-ignore
    element('g', { transform: `translate(${box.x + 18} ${middle - 8})`, fill: 'none', stroke: ink, 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }, MARKS[end.outcome]), // prettier-ignore
    ...lines.map((line, i) => text(line, { x: box.x + 42, y: top + i * 15, 'font-size': FONT.size, 'font-weight': 600, fill: palette.text })), // prettier-ignore
  );
}
