import { unbroken } from '../../../shared/report/words/unbroken';
import { linesOf, type Line } from '../text/lines';
import type { Typefaces } from '../text/typefaces';
import type { Look } from './looks';
import type { Pen } from './pen';
import type { Piece } from './piece';
import type { Tag } from './tags';

/** A line with how it looks. */
export interface SetLine {
  readonly line: Line;
  readonly look: Look;
}

/** Text in lines of `width`; a figure stays with its unit. */
export const setLines = (text: string, look: Look, width: number, typefaces: Typefaces): readonly SetLine[] =>
  text === '' ? [] : linesOf(unbroken(text), look, width, typefaces).map((line) => ({ line, look }));

export const heightOfLines = (lines: readonly SetLine[]): number =>
  lines.reduce((sum, { look }) => sum + look.leading, 0);

/** Where lines stand: right-aligned ones, and those that run from the right, end at `width`. */
export interface Lane {
  readonly x: number;
  /** Top of the first one. */
  readonly y: number;
  readonly width: number;
  readonly align?: 'right' | undefined;
  /** The text goes on after the last of them. */
  readonly isFollowed?: boolean;
}

/** Draws lines below each other. */
export function drawLines(pen: Pen, lines: readonly SetLine[], lane: Lane): void {
  const { x, width, align, isFollowed = false } = lane;
  let { y } = lane;
  for (const [index, { line, look }] of lines.entries()) {
    const left = align === 'right' || line.isRightToLeft ? x + width - line.width : x;
    const more = isFollowed || index < lines.length - 1;
    pen.line(line, { x: left, y: y + look.leading / 2 + look.size * 0.36 }, look, more);
    y += look.leading;
  }
}

/** A paragraph: one piece for each line, with no line alone at the foot or the top of a page. */
export function setParagraph(
  lines: readonly SetLine[],
  at: { tag: Tag; width: number; space: number },
): readonly Piece[] {
  // prettier-ignore
  return lines.map((line, index) => ({
    height: line.look.leading,
    space: index === 0 ? at.space : 0,
    isBound: (index === 0 || index === lines.length - 2) && index < lines.length - 1,
    draw: (pen, x, y) =>
      pen.tagged(at.tag, () => drawLines(pen, [line], { x, y, width: at.width, isFollowed: index < lines.length - 1 })),
  }));
}
