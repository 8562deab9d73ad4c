import { element, short, text as textElement } from '../../../shared/drawing/markup';
import type { Outline, PathPart, Picture, Stroke, Words } from './shape';

/** A picture as an SVG that needs nothing around it: lengths in pixels, every style on its own element. */
export const writeSvg = ({ width, height, shapes }: Picture): string =>
  element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${short(width)} ${short(height)}`, 'font-family': FONTS },
    ...shapes.map((shape) => (shape.kind === 'outline' ? outline(shape) : words(shape))),
  ); // prettier-ignore

/** Those of our own bitmaps, then what other programs have. */
const FONTS = 'Inter, DejaVu Sans, Droid Sans Fallback, Calibri, Arial, sans-serif';

const outline = ({ path, fill, stroke }: Outline): string =>
  element('path', {
    d: path.map(part).join(''),
    fill: fill?.color ?? 'none',
    'fill-opacity': faint(fill?.opacity),
    ...(stroke && attributesOf(stroke)),
  });

function words({ text, x, y, size, isBold, anchor, fill, halo }: Words): string {
  const attributes = {
    x,
    y,
    'font-size': size,
    'font-weight': isBold ? 600 : 400,
    'text-anchor': anchor,
    fill: fill.color,
    'fill-opacity': faint(fill.opacity),
  };
  const behind = halo === undefined ? '' : textElement(text, { ...attributes, ...attributesOf(halo) });
  return behind + textElement(text, attributes);
}

const attributesOf = ({ color, opacity, width, dash, cap, join }: Stroke) => ({
  stroke: color,
  'stroke-width': width,
  'stroke-opacity': faint(opacity),
  'stroke-dasharray': dash.length === 0 ? undefined : dash.map(short).join(' '),
  'stroke-linecap': cap === 'butt' ? undefined : cap,
  'stroke-linejoin': join === 'miter' ? undefined : join,
});

const faint = (opacity = 1): number | undefined => (opacity < 1 ? opacity : undefined);

function part(it: PathPart): string {
  switch (it.op) {
    case 'move':
      return `M${short(it.x)} ${short(it.y)}`;
    case 'line':
      return `L${short(it.x)} ${short(it.y)}`;
    case 'curve':
      return `C${[it.x1, it.y1, it.x2, it.y2, it.x, it.y].map(short).join(' ')}`;
    case 'close':
      return 'Z';
  }
}
