import type { Cell, Column, Row, Table } from '../../../shared/report/document/block';
import { SHAPES } from '../../../shared/report/words/verdicts';
import { readSvg } from '../picture/read-svg';
import type { Picture } from '../picture/shape';
import type { Typefaces } from '../text/typefaces';
import { below, COLORS, inColor, LOOKS, strong, type Look } from './looks';
import { PIXEL, type Pen } from './pen';
import { boundToNext, type Piece } from './piece';
import { drawLines, heightOfLines, setLines, setParagraph, type SetLine } from './set-text';
import { tag, type Tag } from './tags';

interface TableSetting {
  readonly typefaces: Typefaces;
  readonly width: number;
  readonly pageHeight: number;
  readonly parent: Tag;
}

/** A column as it is set. */
interface Lane {
  readonly x: number;
  /** Without the white at its right. */
  readonly width: number;
  readonly align: 'right' | undefined;
}

/** What one cell holds: lines, or a chart in their place. */
interface SetCell {
  readonly lines: readonly SetLine[];
  readonly picture?: Picture;
}

/**
 * A table: its head is repeated on every page and never stands above one row alone. A row stands on one page unless it
 * is longer than half of one.
 */
export function setTable(table: Table, setting: TableSetting): readonly Piece[] {
  const whole = tag('Table', setting.parent);
  const looks = table.isDense === true ? DENSE : NORMAL;
  const lanes = lanesOf(table, setting.width);
  const captions = table.caption === undefined ? [] : setCaption(table.caption, whole, setting);
  const head = headOf(table.columns, lanes, looks, { ...setting, parent: tag('THead', whole) });
  const body = tag('TBody', whole);
  const rows = table.rows.flatMap((row) => rowPieces(row, { lanes, looks, setting, body, columns: table.columns }));
  return [...captions, head.first, ...rows.map((row, index) => ({ ...row, head: head.repeated, isBound: row.isBound === true || (index === 0 && rows.length > 1) }))]; // prettier-ignore
}

interface TableLooks {
  readonly cell: Look;
  readonly head: Look;
  readonly padding: number;
  /** White between a right-aligned column and its neighbour. */
  readonly gap: number;
}

const NORMAL: TableLooks = { cell: LOOKS.cell, head: LOOKS.cellHead, padding: 3.4, gap: 18 };
const DENSE: TableLooks = { cell: LOOKS.dense, head: LOOKS.denseHead, padding: 2.6, gap: 12 };

function lanesOf({ columns, isDense }: Table, width: number): readonly Lane[] {
  const given = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const open = columns.filter((column) => column.width === undefined).length;
  const whole = open === 0 ? Math.max(given, 1) : 100;
  const gap = (isDense === true ? DENSE : NORMAL).gap;
  let x = 0;
  return columns.map((column, index) => {
    const share = (column.width ?? (100 - given) / open) / whole;
    const lane = { x, width: share * width - (index === columns.length - 1 ? 0 : column.align ? gap : 7) };
    x += share * width;
    return { ...lane, align: column.align };
  });
}

const setCaption = (text: string, whole: Tag, { typefaces, width }: TableSetting): readonly Piece[] =>
  boundToNext(
    setParagraph(setLines(text, strong(LOOKS.cell), width, typefaces), {
      tag: tag('Caption', whole),
      width,
      space: 12,
    }),
  );

/** As content where the table begins, as ornament on every further page. */
function headOf(columns: readonly Column[], lanes: readonly Lane[], { head: look }: TableLooks, setting: TableSetting) {
  const row = tag('TR', setting.parent);
  const cells = columns.map(({ title, svg }, index) => {
    const lane = lanes[index];
    const lines = setLines(title, look, lane?.width ?? 0, setting.typefaces);
    const picture = svg === undefined ? undefined : readSvg(svg, (lane?.width ?? 0) / PIXEL);
    return { lines, picture, tag: tag('TH', row, { scope: 'Column' }) };
  });
  const tall = (cell: (typeof cells)[number]): number =>
    heightOfLines(cell.lines) + (cell.picture?.height ?? 0) * PIXEL;
  const height = Math.max(0, ...cells.map(tall)) + 5;
  const drawTitle = (pen: Pen, index: number, x: number, y: number): void => {
    const [cell, lane] = [cells[index], lanes[index]];
    if (cell === undefined || lane === undefined) return;
    const top = y + height - 4 - tall(cell);
    drawLines(pen, cell.lines, { x: x + lane.x, y: top, width: lane.width, align: lane.align });
    if (cell.picture !== undefined) pen.picture(cell.picture, { x: x + lane.x, y: top + heightOfLines(cell.lines) });
  };
  const line = (pen: Pen, x: number, y: number): void =>
    pen.rule({ x, y: y + height - 0.5, width: setting.width }, 0.75, COLORS.ink);
  const first: Piece = {
    height,
    space: 7,
    isBound: true,
    draw: (pen, x, y) => {
      for (const [index, cell] of cells.entries()) pen.tagged(cell.tag, () => drawTitle(pen, index, x, y));
      pen.artifact('Layout', () => line(pen, x, y));
    },
  };
  const repeated: Piece = {
    ...first,
    draw: (pen, x, y) =>
      pen.artifact('Pagination', () => {
        for (const index of cells.keys()) drawTitle(pen, index, x, y);
        line(pen, x, y);
      }),
  };
  return { first, repeated };
}

interface RowSetting {
  readonly lanes: readonly Lane[];
  readonly looks: TableLooks;
  readonly setting: TableSetting;
  readonly body: Tag;
  readonly columns: readonly Column[];
}

function rowPieces(row: Row, at: RowSetting): readonly Piece[] {
  const line = tag('TR', at.body);
  if (row.isGroup === true) return [groupRow(row, line, at)];
  const { looks, setting, lanes } = at;
  const cells = row.cells.map((cell, index) => setCell(cell, lanes[index]?.width ?? 0, looks.cell, setting.typefaces));
  const tags = cells.map(() => tag('TD', line));
  const slices = slicesOf(cells, setting.pageHeight / 2);
  return slices.map((slice, n): Piece => {
    const isFirst = n === 0;
    const isLast = n === slices.length - 1;
    const top = isFirst ? looks.padding : 0;
    const height = top + Math.max(0, ...slice.map(heightOfCell)) + (isLast ? looks.padding + 0.5 : 0);
    return {
      height,
      space: 0,
      draw: (pen, x, y) => {
        for (const [index, cell] of slice.entries()) {
          const [lane, cellTag] = [lanes[index], tags[index]];
          if (lane === undefined || cellTag === undefined) continue;
          // an empty cell keeps its place in the row
          if (cell.lines.length === 0 && cell.picture === undefined && !isFirst) continue;
          drawCell(pen, cell, cellTag, { lane, x: x + lane.x, y: y + top });
        }
        if (isLast)
          pen.artifact('Layout', () => pen.rule({ x, y: y + height - 0.25, width: setting.width }, 0.5, COLORS.hair));
      },
    };
  });
}

function drawCell(pen: Pen, { lines, picture }: SetCell, cell: Tag, at: { lane: Lane; x: number; y: number }): void {
  if (picture === undefined) {
    pen.tagged(cell, () => drawLines(pen, lines, { x: at.x, y: at.y, width: at.lane.width, align: at.lane.align }));
    return;
  }
  const figure = tag('Figure', cell, { alt: picture.label, placement: 'Block' });
  pen.tagged(figure, () => pen.picture(picture, { x: at.x, y: at.y - 1 }));
}

/** Names the rows below it, and stays with the first of them. */
function groupRow({ cells }: Row, line: Tag, { setting, looks }: RowSetting): Piece {
  const [first = ''] = cells;
  const text = typeof first === 'string' ? first : first.text;
  const lines = setLines(text, strong(looks.cell), setting.width, setting.typefaces);
  const title = tag('TH', line, { scope: 'Row' });
  const height = heightOfLines(lines) + 11;
  return {
    height,
    space: 0,
    isBound: true,
    draw: (pen, x, y) => {
      pen.tagged(title, () => drawLines(pen, lines, { x, y: y + 8, width: setting.width }));
      pen.artifact('Layout', () => pen.rule({ x, y: y + height - 0.4, width: setting.width }, 0.6, COLORS.line));
    },
  };
}

function setCell(cell: Cell, width: number, look: Look, typefaces: Typefaces): SetCell {
  if (typeof cell === 'string') return { lines: setLines(cell, look, width, typefaces) };
  const { text, sub = '', tone, isStrong, svg } = cell;
  if (svg !== undefined) return { lines: [], picture: readSvg(svg, width / PIXEL) };
  const shape = tone === undefined || tone === 'none' ? '' : `${SHAPES[tone]}\u00A0`;
  const weight = isStrong === true || shape !== '' ? strong(look) : look;
  const colored = tone === undefined ? weight : inColor(weight, COLORS[tone]);
  return {
    lines: [...setLines(shape + text, colored, width, typefaces), ...setLines(sub, below(look), width, typefaces)],
  };
}

const heightOfCell = ({ lines, picture }: SetCell): number =>
  Math.max(heightOfLines(lines), (picture?.height ?? 0) * PIXEL);

/** A row longer than `most` goes on below, every cell where it left off. */
function slicesOf(cells: readonly SetCell[], most: number): readonly (readonly SetCell[])[] {
  if (cells.every((cell) => heightOfCell(cell) <= most)) return [cells];
  const rest = cells.map(({ lines }) => [...lines]);
  const slices: SetCell[][] = [];
  while (rest.some((lines) => lines.length > 0)) {
    slices.push(
      rest.map((lines, index) => {
        const picture = slices.length === 0 ? cells[index]?.picture : undefined;
        return { lines: lines.splice(0, 8), ...(picture && { picture }) };
      }),
    );
  }
  return slices;
}
