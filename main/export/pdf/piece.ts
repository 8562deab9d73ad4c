import type { Pen } from './pen';

/** What is never broken across pages: a line, a row, a chart. Layout makes pieces, the flow puts them on pages. */
export interface Piece {
  readonly height: number;
  /** White above it; falls away at the top of a page. */
  readonly space: number;
  /** On the same page as the piece after it. */
  readonly isBound?: boolean;
  /** Drawn again where a page begins with this piece. */
  readonly head?: Piece;
  readonly draw: (pen: Pen, x: number, y: number) => void;
}

/** What comes in order, and what does not: a page of its own kind. */
export type Flowing = Piece | PageBreak | WidePage | Floating;

/** The next piece begins a page. */
export interface PageBreak {
  readonly page: 'new';
}

/** A picture on a page turned on its side. */
export interface WidePage {
  readonly page: 'wide';
  readonly make: (width: number, height: number) => Piece;
}

/** Here where there is room, at the top of the next page otherwise. */
export interface Floating {
  readonly page: 'floating';
  readonly piece: Piece;
}

export const isPiece = (item: Flowing): item is Piece => !('page' in item);

/** All on one page with what comes next, except for the last. */
export const bound = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, index) => (index < pieces.length - 1 ? { ...piece, isBound: true } : piece));

export const boundToNext = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece) => ({ ...piece, isBound: true }));

export const heightOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { space, height }, index) => sum + height + (index === 0 ? 0 : space), 0);

/** Pieces side by side become one piece; each column starts at the top. */
export function abreast(
  columns: readonly { readonly x: number; readonly pieces: readonly Piece[] }[],
  space: number,
): Piece {
  // prettier-ignore
  return {
    height: Math.max(0, ...columns.map(({ pieces }) => heightOf(pieces))),
    space,
    draw: (pen, left, top) => {
      for (const { x, pieces } of columns) stack(pieces, pen, left + x, top);
    },
  };
}

export function stack(pieces: readonly Piece[], pen: Pen, x: number, top: number): void {
  let y = top;
  for (const [index, { space, height, draw }] of pieces.entries()) {
    if (index > 0) y += space;
    draw(pen, x, y);
    y += height;
  }
}

export const moved = (pieces: readonly Piece[], by: number): readonly Piece[] =>
  pieces.map((piece) => ({ ...piece, draw: (pen, x, y) => piece.draw(pen, x + by, y) }));

/** Drawn smaller by a factor, from its upper left corner. */
export const zoomed = (piece: Piece, by: number): Piece =>
  by === 1
    ? piece
    : {
        ...piece,
        height: piece.height * by,
        space: piece.space * by,
        draw: (pen, x, y) => {
          pen.document.save().translate(x, y).scale(by);
          piece.draw(pen, 0, 0);
          pen.document.restore();
        },
      };
