import type { End } from '../model/state';
import { element, text } from './markup';
import type { PlacedState } from './scene';
import { statusColors } from './status';
import { LEADING } from './svg-large';
import { mark } from './svg-mark';
import type { Brush } from './svg-style';
import { wrapText } from './text-width';

const FONT = { size: 12, bold: true };
const LINE = 15;
const MARKS: Readonly<Record<End['outcome'], string>> = {
  recovered: '<path d="m3.5 8.5 3 3 6-7"/>',
  degraded: '<path d="M3 8h10"/>',
  failed: '<path d="m4 4 8 8M12 4l-8 8"/>',
  abandoned: '<path d="M4 8h.01M8 8h.01M12 8h.01"/>',
};

/** An end: a pill with the mark of its outcome. */
export function endNode({ state, box }: PlacedState, end: End, brush: Brush): string {
  const { palette, run } = brush;
  const status = run?.status[state.id];
  const colors = status && statusColors(status, palette);
  const reached = status !== undefined && status !== 'not-reached';
  const middle = box.y + box.height / 2;
  const { letters } = brush;
  const size = letters ?? FONT.size;
  const lines = wrapText(end.name, box.width - (letters === undefined ? 60 : 50), 2, { ...FONT, size });
  const leading = letters === undefined ? LINE : letters * LEADING;
  const top = middle + size * 0.375 - ((lines.length - 1) * leading) / 2;
  const outline = {
    stroke: colors?.ink ?? palette.strong,
    'stroke-width': reached ? 2 : 1.5,
    'stroke-dasharray': status === 'not-reached' ? '3 3' : undefined,
  };
  return element(
    'g',
    {},
    element('rect', { ...box, rx: box.height / 2, fill: colors?.tint ?? palette.node, ...outline }),
    mark(MARKS[end.outcome], { x: box.x + 18, y: middle - 8, stroke: colors?.ink ?? palette.soft, width: 2 }),
    ...lines.map((line, i) =>
      text(line, { x: box.x + 42, y: top + i * leading, 'font-size': size, 'font-weight': 600, fill: palette.text }),
    ),
  );
}
