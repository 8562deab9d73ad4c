import { Paragraph } from 'docx';
import { escaped } from '../../../shared/drawing/markup';
import type { Cell, Row, Table } from '../../../shared/report/document/block';
import { SHAPES } from '../../../shared/report/words/verdicts';
import type { Files } from '../fixed-zip';
import { COLORS, TONES } from './looks';
import { directed, isRightToLeft } from './words';

/** Rows from which a table is long. */
const LONG = 120;

/**
 * Tables of thousands of rows. The library takes seconds and a gigabyte for them, so they are written as markup of our
 * own and put into the finished document in the place of a paragraph that is kept free for each.
 */
export class LongTables {
  private readonly kept: { readonly table: Table; readonly widths: readonly number[] }[] = [];

  /** Without charts: those need the library. */
  static takes({ columns, rows }: Table): boolean {
    const hasChart = (cell: Cell): boolean => typeof cell !== 'string' && cell.svg !== undefined;
    return rows.length > LONG && columns.every(({ svg }) => svg === undefined) && !rows.some(({ cells }) => cells.some(hasChart)); // prettier-ignore
  }

  get count(): number {
    return this.kept.length;
  }

  /** `widths`: twips. */
  keep(table: Table, widths: readonly number[]): Paragraph {
    this.kept.push({ table, widths });
    return new Paragraph({ style: `LongTable${this.kept.length - 1}` });
  }

  /** Only now are they written: until the library is done there is one large thing less to hold. */
  putInto(files: Files): Files {
    const name = 'word/document.xml';
    const text = Buffer.from(files[name] ?? new Uint8Array()).toString('utf8');
    const parts: Buffer[] = [];
    let from = 0;
    for (const place of text.matchAll(PLACE)) {
      parts.push(Buffer.from(text.slice(from, place.index)), ...this.written(Number(place[1])));
      from = place.index + place[0].length;
    }
    return { ...files, [name]: Buffer.concat([...parts, Buffer.from(text.slice(from))]) };
  }

  private written(no: number): readonly Buffer[] {
    const kept = this.kept[no];
    return kept === undefined ? [] : Array.from(markupOf(kept.table, kept.widths), (part) => Buffer.from(part));
  }
}

const PLACE = /<w:p><w:pPr><w:pStyle w:val="LongTable(\d+)"\/><\/w:pPr><\/w:p>/g;

/** Rows that are put into words before they become bytes: the words of a whole table are several times as large. */
const TOGETHER = 100;

function* markupOf(table: Table, widths: readonly number[]): Generator<string> {
  const size = table.isDense === true ? 16 : 18;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const line = `w:val="single" w:sz="4" w:space="0" w:color="${COLORS.hair}"`;
  const properties = `<w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:tblBorders><w:bottom ${line}/><w:insideH ${line}/></w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="110" w:type="dxa"/></w:tblCellMar></w:tblPr>`;
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const titles: Row = { cells: table.columns.map(({ title }) => title) };
  yield `<w:tbl>${properties}${grid}${rowOf(titles, { table, widths, size: 16, isHead: true })}`;
  for (let from = 0; from < table.rows.length; from += TOGETHER) {
    const rows = table.rows.slice(from, from + TOGETHER);
    yield rows.map((row) => rowOf(row, { table, widths, size, isHead: false })).join('');
  }
  yield '</w:tbl>';
}

interface RowSetting {
  readonly table: Table;
  readonly widths: readonly number[];
  /** Half points. */
  readonly size: number;
  readonly isHead: boolean;
}

function rowOf({ cells, isGroup = false }: Row, { table, widths, size, isHead }: RowSetting): string {
  const isShort = cells.every((cell) => (typeof cell === 'string' ? cell : cell.text).length < 600);
  const properties = `<w:trPr>${isShort ? '<w:cantSplit/>' : ''}${isHead ? '<w:tblHeader/>' : ''}</w:trPr>`;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const edge = `<w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="${COLORS.ink}"/></w:tcBorders><w:vAlign w:val="bottom"/>`;
  if (isGroup) {
    const cell = `<w:tc><w:tcPr><w:tcW w:w="${whole}" w:type="dxa"/><w:gridSpan w:val="${widths.length}"/></w:tcPr>${cellOf(cells[0] ?? '', { size, isStrong: true, keepNext: true })}</w:tc>`;
    return `<w:tr>${properties}${cell}</w:tr>`;
  }
  const set = table.columns.map(({ align }, index) => {
    const look = { size, align, keepNext: isHead, ...(isHead && { color: COLORS.soft }) };
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/>${isHead ? edge : ''}</w:tcPr>${cellOf(cells[index] ?? '', look)}</w:tc>`;
  });
  return `<w:tr>${properties}${set.join('')}</w:tr>`;
}

interface ParagraphLook {
  readonly size: number;
  readonly align?: 'right' | undefined;
  readonly color?: string;
  readonly isStrong?: boolean;
  readonly keepNext?: boolean;
}

function cellOf(cell: Cell, look: ParagraphLook): string {
  if (typeof cell === 'string') return paragraphOf(cell, look);
  const { text, sub = '', tone, isStrong = false } = cell;
  const shape = tone === undefined || tone === 'none' ? '' : `${SHAPES[tone]}\u00A0`;
  const first = { ...look, isStrong: isStrong || shape !== '', ...(tone !== undefined && { color: TONES[tone] }) };
  return (
    paragraphOf(shape + text, first) + (sub === '' ? '' : paragraphOf(sub, { ...look, size: 16, color: COLORS.faint }))
  );
}

function paragraphOf(text: string, { align, keepNext = false, ...look }: ParagraphLook): string {
  const bidi = isRightToLeft(text) ? '<w:bidi/>' : '';
  const properties = `<w:pPr><w:pStyle w:val="ReportCell"/>${keepNext ? '<w:keepNext/>' : ''}${bidi}${align === undefined ? '' : `<w:jc w:val="${align}"/>`}</w:pPr>`;
  return `<w:p>${properties}${directed(text).map((part) => runOf(part, look)).join('')}</w:p>`; // prettier-ignore
}

type Part = ReturnType<typeof directed>[number];

function runOf({ text, startsLine, isFromRight }: Part, { size, color, isStrong = false }: ParagraphLook): string {
  const properties = `<w:rPr>${isStrong ? '<w:b/><w:bCs/>' : ''}${color === undefined ? '' : `<w:color w:val="${color}"/>`}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>${isFromRight ? '<w:rtl/>' : ''}</w:rPr>`;
  return `<w:r>${properties}${startsLine ? '<w:br/>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}
