import { element, short } from './markup';

export interface MarkStyle {
  readonly x: number;
  readonly y: number;
  readonly stroke: string;
  readonly width: number;
  readonly scale?: number;
}

/** An icon or the shape of a status: strokes on a small grid, put where they belong. */
export function mark(strokes: string, { x, y, stroke, width, scale }: MarkStyle): string {
  const sized = scale === undefined ? '' : ` scale(${scale})`;
  const pen = { fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  return element('g', { transform: `translate(${short(x)} ${short(y)})${sized}`, ...pen }, strokes);
}
