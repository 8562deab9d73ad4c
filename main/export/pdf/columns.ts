import type { Block } from '../../../shared/report/document/block';
import type { Setting } from './blocks';
import { abreast, heightOf, isPiece, type Flowing, type Piece } from './piece';

type ColumnBlocks = readonly (readonly Block[])[];
type SetBlocks = (blocks: readonly Block[], setting: Setting) => readonly Flowing[];

const GUTTER = 26;

/** Blocks side by side where a page can hold them, below each other where not. */
export function columns(blocks: ColumnBlocks, setting: Setting, set: SetBlocks): readonly Flowing[] {
  if ((setting.tightness ?? 1) < 1 && blocks.length === 2) return [balanced(blocks, setting, set)];
  const rows = rowsOf(blocks, setting, set);
  const isShort = rows.flat().every(({ pieces }) => heightOf(pieces) <= setting.pageHeight * 0.8);
  if (isShort) return rows.map((row, index) => abreast(row, index === 0 ? 8 : 7));
  // too long to stand side by side on one page: below each other
  return blocks.flatMap((column) => set(column, setting));
}

/** Blocks side by side, in rows; the first column takes `share` of the width, one alone as much as one of two. */
function rowsOf(
  blocks: ColumnBlocks,
  setting: Setting,
  set: SetBlocks,
  share = 1 / Math.max(2, blocks.length),
): readonly Column[][] {
  const room = setting.width - GUTTER * (Math.max(2, blocks.length) - 1);
  const [first, other] = [room * share, blocks.length < 2 ? 0 : (room * (1 - share)) / (blocks.length - 1)];
  return Array.from({ length: Math.max(...blocks.map(({ length }) => length)) }, (_, row) =>
    blocks.map((column, index) => ({
      x: index === 0 ? 0 : first + GUTTER + (index - 1) * (other + GUTTER),
      pieces: set(column.slice(row, row + 1), { ...setting, width: index === 0 ? first : other }).filter(isPiece),
    })),
  );
}

const SHARES = [0.5, 0.47, 0.53, 0.44, 0.56, 0.59] as const;

/** Two columns as high as each other as can be: the one that holds more is the wider one. */
function balanced(blocks: ColumnBlocks, setting: Setting, set: SetBlocks): Piece {
  const tried = SHARES.map((share) => abreast(stacked(rowsOf(blocks, setting, set, share)), 8));
  return tried.reduce((best, piece) => (piece.height < best.height ? piece : best));
}

/** Without headings in one line: nothing is left white below the shorter of two. */
const stacked = (rows: readonly (readonly Column[])[]): readonly Column[] =>
  (rows[0] ?? []).map(({ x }, index) => ({ x, pieces: rows.flatMap((row) => row[index]?.pieces ?? []) }));

interface Column {
  readonly x: number;
  readonly pieces: readonly Piece[];
}
