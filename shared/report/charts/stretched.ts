import { element } from '../../drawing/markup';

/** Curves and areas in percent across and pixels down, as wide as the chart around them; strokes keep their width. */
export const stretched = (box: { readonly y: number; readonly height: number }, ...shapes: readonly string[]): string =>
  element(
    'svg',
    { x: 0, ...box, width: '100%', viewBox: `0 0 100 ${box.height}`, preserveAspectRatio: 'none', overflow: 'visible' },
    ...shapes,
  );

export interface Corner {
  readonly x: number;
  readonly y: number;
}

const point = ({ x, y }: Corner): string => `${Math.round(x * 1_000) / 1_000} ${Math.round(y * 100) / 100}`;

/** A path through corners, straight from each to the next. */
export const pathThrough = (corners: readonly Corner[]): string =>
  corners.length === 0 ? '' : `M${corners.map(point).join('L')}`;

/** A line whose stroke is not stretched. */
export const curve = (corners: readonly Corner[], stroke: string, width = 2, dash?: string): string =>
  element('path', {
    d: pathThrough(corners),
    fill: 'none',
    stroke,
    'stroke-width': width,
    ...(dash !== undefined && { 'stroke-dasharray': dash }),
    'stroke-linejoin': 'round',
    'vector-effect': 'non-scaling-stroke',
  });

/** Of what is there to compare with. */
export const DOTTED = '2 3';
