import { AlignmentType, Paragraph, Table as DocxTable, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType, type ITableCellOptions } from 'docx'; // prettier-ignore
import type { Cell, Column, Row, Table } from '../../../shared/report/document/block';
import { SHAPES } from '../../../shared/report/words/verdicts';
import { LongTables } from './long-tables';
import { COLORS, HAIR, INK, LINE, NO_LINE, TONES } from './looks';
import { imageOf } from './pictures';
import { styled, TWIPS, type Setting } from './setting';
import { isRightToLeft, runsOf } from './words';

const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE, insideHorizontal: NO_LINE, insideVertical: NO_LINE }; // prettier-ignore
/** White in a cell, twips. */
const MARGINS = { top: 50, bottom: 50, left: 0, right: 110 } as const;
/** More of it where figures would touch the words beside them. */
const marginsOf = (align: 'right' | undefined) => (align === 'right' ? { ...MARGINS, right: 240 } : MARGINS);

/** A table with a head that is repeated on every page, and a caption above it. */
export function tableOf(table: Table, setting: Setting): readonly (Paragraph | DocxTable)[] {
  const widths = widthsOf(table.columns, setting.width * TWIPS);
  const caption = table.caption === undefined ? [] : [styled(table.caption, 'ReportTableTitle')];
  if (LongTables.takes(table)) return [...caption, setting.longTables.keep(table, widths), space()];
  const rows = table.rows.map((row) => rowOf(row, { table, widths, setting }));
  return [...caption, gridOf([headOf(table.columns, widths, setting), ...rows], widths), space()];
}

/** Two tables that touch would become one. */
export const space = (): Paragraph => new Paragraph({ style: 'ReportGap', children: [] });

export const gridOf = (rows: readonly TableRow[], widths: readonly number[]): DocxTable =>
  new DocxTable({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_LINES,
  });

/** A cell without lines of its own. */
export const plainCell = (
  width: number,
  children: ITableCellOptions['children'],
  { borders = {}, align }: { borders?: ITableCellOptions['borders']; align?: 'right' | undefined } = {},
): TableCell =>
  new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: marginsOf(align),
    borders: { ...SIDES, ...borders },
  });

const SIDES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE } as const;

function widthsOf(columns: readonly Column[], whole: number): readonly number[] {
  const given = columns.reduce((sum, { width = 0 }) => sum + width, 0);
  const open = columns.filter(({ width }) => width === undefined).length;
  const all = open === 0 ? Math.max(1, given) : 100;
  const widths = columns.map(({ width }) => Math.floor(((width ?? (100 - given) / open) / all) * whole));
  return widths.map((width) => Math.max(width, 200));
}

const headOf = (columns: readonly Column[], widths: readonly number[], setting: Setting): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title, align, svg }, index) => {
      const width = widths[index] ?? 0;
      const axis = svg === undefined ? [] : [chart(svg, title, width, setting)];
      const words = new Paragraph({
        style: 'ReportCellSmall',
        children: [...runsOf(title, { color: COLORS.soft })],
        ...(align === 'right' && { alignment: AlignmentType.RIGHT }),
        keepNext: true,
      });
      return new TableCell({
        children: [words, ...axis],
        width: { size: width, type: WidthType.DXA },
        margins: marginsOf(align),
        verticalAlign: VerticalAlign.BOTTOM,
        borders: { ...SIDES, bottom: INK },
      });
    }),
  });

interface RowSetting {
  readonly table: Table;
  readonly widths: readonly number[];
  readonly setting: Setting;
}

function rowOf(row: Row, { table, widths, setting }: RowSetting): TableRow {
  if (row.isGroup === true) return groupOf(row, widths);
  // a long text may go on on the next page
  const isShort = row.cells.every((cell) => (typeof cell === 'string' ? cell : cell.text).length < 600);
  return new TableRow({
    cantSplit: isShort,
    children: table.columns.map(({ align }, index) => {
      const width = widths[index] ?? 0;
      return plainCell(width, cellOf(row.cells[index] ?? '', { align, width, setting, isDense: table.isDense === true }), { borders: { bottom: HAIR }, align }); // prettier-ignore
    }),
  });
}

/** Names the rows below it. */
const groupOf = ({ cells: [first = ''] }: Row, widths: readonly number[]): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: widths.length,
        margins: { ...MARGINS, top: 110 },
        borders: { ...SIDES, bottom: LINE },
        children: [
          new Paragraph({
            style: 'ReportCell',
            keepNext: true,
            children: [...runsOf(typeof first === 'string' ? first : first.text, { bold: true })],
          }),
        ],
      }),
    ],
  });

interface CellSetting {
  readonly align: 'right' | undefined;
  readonly width: number;
  readonly setting: Setting;
  readonly isDense: boolean;
}

function cellOf(cell: Cell, { align, width, setting, isDense }: CellSetting): readonly Paragraph[] {
  const { text, sub, tone, isStrong, svg }: Exclude<Cell, string> = typeof cell === 'string' ? { text: cell } : cell;
  if (svg !== undefined) return [chart(svg, text, width, setting)];
  const shape = tone === undefined || tone === 'none' ? '' : `${SHAPES[tone]}\u00A0`;
  const look = {
    ...((isStrong === true || shape !== '') && { bold: true }),
    ...(tone !== undefined && { color: TONES[tone] }),
    ...(isDense && { size: 16 }),
  };
  const at = { ...(align === 'right' && { alignment: AlignmentType.RIGHT }) };
  const turned = (words: string) => ({ ...(isRightToLeft(words) && { bidirectional: true }) });
  const first = new Paragraph({
    ...at,
    ...turned(text),
    style: 'ReportCell',
    children: [...runsOf(shape + text, look)],
  });
  if (sub === undefined || sub === '') return [first];
  return [first, new Paragraph({ ...at, ...turned(sub), style: 'ReportCellSmall', children: [...runsOf(sub)] })];
}

const chart = (svg: string, description: string, width: number, { painter }: Setting): Paragraph =>
  new Paragraph({
    style: 'ReportCell',
    children: [imageOf(svg, description, { painter, width: Math.max(20, width / TWIPS - 8) })],
  });
