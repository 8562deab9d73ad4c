import { readMarkup, type Node } from './markup';
import { readPath } from './path';
import type { Paint, PathPart, Picture, Shape, Stroke } from './shape';

/** One of our own charts or drawings as flat geometry, `width` pixels wide: charts stretch to it, drawings are scaled. */
export function readSvg(svg: string, width: number): Picture {
  const root = readMarkup(svg);
  const frame = frameOf(root, width);
  const style: Style = { ...NO_STYLE, ...frame };
  return {
    width,
    height: frame.height,
    label: root.attributes['aria-label'] ?? '',
    shapes: root.children.flatMap((node) => shapesOf(node, style)),
  };
}

/** What a node inherits, and where its own zero lies. */
interface Style {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** What percents are of. */
  readonly across: number;
  readonly attributes: Readonly<Record<string, string>>;
}

const NO_STYLE = { attributes: {} };

function frameOf({ attributes }: Node, width: number) {
  const [left, top, boxWidth, boxHeight] = (attributes.viewBox ?? '').split(/[\s,]+/).map(Number);
  if (left === undefined || top === undefined || boxWidth === undefined || boxHeight === undefined)
    return { x: 0, y: 0, scale: 1, across: width, height: Number(attributes.height ?? 0) };
  const scale = width / boxWidth;
  return { x: -left * scale, y: -top * scale, scale, across: boxWidth, height: boxHeight * scale };
}

const INHERITED = [
  'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'font-size', 'font-weight',
  'text-anchor', 'paint-order',
]; // prettier-ignore

function shapesOf(node: Node, above: Style): readonly Shape[] {
  const style = within(node, above);
  if (node.name === 'g') return node.children.flatMap((child) => shapesOf(child, style));
  if (node.name === 'text') return wordsOf(node, style);
  const path = outlineOf(node, style);
  if (path.length === 0) return [];
  const fill = paintOf('fill', style, '#000000');
  const stroke = strokeOf(style);
  return [{ kind: 'outline', path, ...(fill && { fill }), ...(stroke && { stroke }) }];
}

function within({ attributes }: Node, above: Style): Style {
  const own = { ...Object.fromEntries(INHERITED.flatMap((name) => (above.attributes[name] === undefined ? [] : [[name, above.attributes[name]]]))), ...attributes }; // prettier-ignore
  const opacity = Number(above.attributes.opacity ?? 1) * Number(attributes.opacity ?? 1);
  const [, x = '0', y = '0'] = /translate\((-?[\d.]+)[\s,]+(-?[\d.]+)\)/.exec(attributes.transform ?? '') ?? [];
  const [, scale = '1'] = /scale\(([\d.]+)\)/.exec(attributes.transform ?? '') ?? [];
  return {
    x: above.x + Number(x) * above.scale,
    y: above.y + Number(y) * above.scale,
    scale: above.scale * Number(scale),
    across: above.across,
    attributes: { ...own, opacity: String(opacity) },
  };
}

function wordsOf({ attributes, text }: Node, style: Style): readonly Shape[] {
  const fill = paintOf('fill', style, '#000000');
  if (fill === undefined || text === '') return [];
  const weight = style.attributes['font-weight'] ?? '400';
  const anchor = style.attributes['text-anchor'];
  const halo = style.attributes['paint-order'] === 'stroke' ? strokeOf(style) : undefined;
  return [
    {
      kind: 'words',
      text,
      x: style.x + (length(attributes.x, style) + length(attributes.dx, style)) * style.scale,
      y: style.y + length(attributes.y, style) * style.scale,
      size: Number(style.attributes['font-size'] ?? 16) * style.scale,
      isBold: weight === 'bold' || Number(weight) >= 550,
      anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
      fill,
      ...(halo && { halo: { ...halo, join: 'round' } }),
    },
  ];
}

function outlineOf({ name, attributes }: Node, style: Style): readonly PathPart[] {
  const value = (attribute: string): number => length(attributes[attribute], style);
  switch (name) {
    case 'rect':
      return placed(
        rectangle({ x: value('x'), y: value('y'), width: value('width'), height: value('height') }, value('rx')),
        style,
      );
    case 'line':
      return placed(readPath(`M${value('x1')} ${value('y1')}L${value('x2')} ${value('y2')}`), style);
    case 'circle':
      return placed(circle(value('cx'), value('cy'), value('r')), style);
    case 'path':
      return placed(readPath(attributes.d ?? ''), style);
    default:
      return [];
  }
}

/** Percent is of the width: our charts are drawn in percent across only. */
function length(text: string | undefined, { across }: Style): number {
  if (text === undefined) return 0;
  return text.endsWith('%') ? (Number.parseFloat(text) / 100) * across : Number.parseFloat(text);
}

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

function rectangle({ x, y, width, height }: Box, radius: number): readonly PathPart[] {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return readPath(`M${x} ${y}h${width}v${height}h${-width}z`);
  const side = { across: width - 2 * r, down: height - 2 * r };
  const turn = `a${r} ${r} 0 0 1`;
  return readPath(
    `M${x + r} ${y}h${side.across}${turn} ${r} ${r}v${side.down}${turn} ${-r} ${r}h${-side.across}${turn} ${-r} ${-r}v${-side.down}${turn} ${r} ${-r}z`,
  );
}

const circle = (x: number, y: number, r: number): readonly PathPart[] =>
  readPath(`M${x - r} ${y}a${r} ${r} 0 0 1 ${2 * r} 0a${r} ${r} 0 0 1 ${-2 * r} 0z`);

function placed(path: readonly PathPart[], { x, y, scale }: Style): readonly PathPart[] {
  return path.map((part) => {
    if (part.op === 'close') return part;
    const to = { x: x + part.x * scale, y: y + part.y * scale };
    if (part.op !== 'curve') return { op: part.op, ...to };
    const bends = {
      x1: x + part.x1 * scale,
      y1: y + part.y1 * scale,
      x2: x + part.x2 * scale,
      y2: y + part.y2 * scale,
    };
    return { op: 'curve', ...bends, ...to };
  });
}

function paintOf(name: 'fill' | 'stroke', { attributes }: Style, otherwise: string): Paint | undefined {
  const color = attributes[name] ?? otherwise;
  const opacity = Number(attributes[`${name}-opacity`] ?? 1) * Number(attributes.opacity ?? 1);
  return color === 'none' || opacity === 0 ? undefined : { color, opacity };
}

function strokeOf(style: Style): Stroke | undefined {
  const { attributes, scale } = style;
  const paint = paintOf('stroke', style, 'none');
  const width = Number(attributes['stroke-width'] ?? 1) * scale;
  if (paint === undefined || width === 0) return undefined;
  const cap = attributes['stroke-linecap'];
  return {
    ...paint,
    width,
    dash: (attributes['stroke-dasharray']?.match(/[\d.]+/g) ?? []).map((part) => Number(part) * scale),
    cap: cap === 'round' || cap === 'square' ? cap : 'butt',
    join: attributes['stroke-linejoin'] === 'round' ? 'round' : 'miter',
  };
}
