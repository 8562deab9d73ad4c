import type { Block, Fact } from '../../../shared/report/document/block';
import type { Setting } from './blocks';
import { below, COLORS, inColor, LOOKS, scaled, strong } from './looks';
import type { Pen } from './pen';
import type { Piece } from './piece';
import { drawLines, heightOfLines, setLines, setParagraph, type SetLine } from './set-text';
import { tag } from './tags';

const INDENT = 15;
/** Where numbers have two figures. */
const WIDE_INDENT = 21;

type List = Extract<Block, { kind: 'list' }>;
/** A bullet or a number before each; what stands below an item is smaller. */
export function list(
  { items, ordered, isDense }: List,
  { typefaces, width, parent, tightness = 1 }: Setting,
): readonly Piece[] {
  const look = isDense === true ? scaled(LOOKS.denseItem, tightness) : LOOKS.body;
  const whole = tag('L', parent);
  const indent = ordered === true && items.length > 9 ? WIDE_INDENT : INDENT;
  return items.flatMap(({ text, sub }, index) => {
    const item = tag('LI', whole);
    const label = tag('Lbl', item);
    const body = tag('LBody', item);
    const mark = ordered === true ? `${index + 1}.` : '•';
    const lines = [
      ...setLines(text, look, width - indent, typefaces),
      ...setLines(sub ?? '', below(look), width - indent, typefaces),
    ];
    return setParagraph(lines, {
      tag: body,
      width: width - indent,
      space: isDense === true ? 1.5 * tightness ** 4 : 3.5,
    }).map((piece, line) => ({
      ...piece,
      draw: (pen: Pen, x: number, y: number) => {
        if (line === 0)
          pen.tagged(label, () =>
            pen.words(mark, { x: x + 1, y: y + look.leading * 0.74 }, inColor(strong(look), COLORS.faint)),
          );
        piece.draw(pen, x + indent, y);
      },
    }));
  });
}

/** What something is, and its name before it. */
export function facts(rows: readonly Fact[], { typefaces, width, parent }: Setting): readonly Piece[] {
  const whole = tag('L', parent);
  const left = Math.min(130, width * 0.28);
  return rows.flatMap(({ label, text }, index) => {
    const item = tag('LI', whole);
    const names = setLines(label, inColor({ ...LOOKS.cell, leading: 12.6 }, COLORS.soft), left - 10, typefaces);
    const lines = setLines(text, { ...LOOKS.cell, size: 9.2, leading: 12.6 }, width - left, typefaces);
    const nameTag = tag('Lbl', item);
    const bodyTag = tag('LBody', item);
    return rowsOfLines(lines, names.length).map((part, n, all): Piece => ({
      height: Math.max(heightOfLines(part), n === 0 ? heightOfLines(names) : 0) + (n === all.length - 1 ? 6 : 3),
      space: index === 0 && n === 0 ? 4 : 0,
      draw: (pen, x, y) => {
        if (n === 0) pen.tagged(nameTag, () => drawLines(pen, names, { x, y: y + 3, width: left - 10 }));
        pen.tagged(bodyTag, () => drawLines(pen, part, { x: x + left, y: y + 3, width: width - left }));
        const foot = y + 6 + Math.max(heightOfLines(part), n === 0 ? heightOfLines(names) : 0);
        if (n === all.length - 1) pen.artifact('Layout', () => pen.rule({ x, y: foot, width }, 0.5, COLORS.hair));
      },
    }));
  });
}

/** Long answers break across pages; short ones do not. */
function rowsOfLines(lines: readonly SetLine[], least: number): readonly (readonly SetLine[])[] {
  const most = Math.max(14, least);
  if (lines.length <= most) return [lines];
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, n) => lines.slice(n * most, (n + 1) * most));
}
