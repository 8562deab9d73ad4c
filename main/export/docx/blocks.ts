import { Paragraph, Table as DocxTable, TableRow, type TableCell } from 'docx';
import { introduces, type Block, type Fact, type Item, type KeyFigure } from '../../../shared/report/document/block';
import { SHAPES } from '../../../shared/report/words/verdicts';
import { LINE, TONES, HAIR } from './looks';
import { figureOf, photographOf } from './pictures';
import { isWide, styled, TWIPS, type Content, type Setting } from './setting';
import { gridOf, plainCell, space, tableOf } from './tables';
import { isRightToLeft, runsOf } from './words';

export const contentOf = (blocks: readonly Block[], setting: Setting): readonly Content[] =>
  blocks.flatMap((block, index) => blockOf(block, setting, introduces(blocks, index)));

const STYLES = { lead: 'ReportLead', note: 'ReportNote', meta: 'ReportLabel' } as const;

function blockOf(block: Block, setting: Setting, isIntroduction: boolean): readonly Content[] {
  switch (block.kind) {
    case 'paragraph': {
      const style = block.style === undefined ? 'Normal' : STYLES[block.style];
      return [styled(block.text, style, isIntroduction ? { keepNext: true } : {})];
    }
    case 'quote':
      return [styled(block.text, 'ReportQuote')];
    case 'list':
      return listOf(block.items, block.ordered === true, setting);
    case 'facts':
      return factsOf(block.rows, setting);
    case 'figures':
      return keyFiguresOf(block.items, setting);
    case 'table':
      return tableOf(block, setting);
    case 'figure':
      return block.isWide === true
        ? [{ make: (width, height) => figureOf(block, { ...setting, width }, height - 60) }]
        : figureOf(block, setting);
    case 'picture':
      return photographOf(block, setting);
    case 'columns':
      return columnsOf(block.columns, setting);
    case 'subsection': {
      // in a frame it would bind the frame to what comes below
      const bound = setting.isFramed === true ? { keepNext: false } : {};
      const heading = styled(block.title, setting.headings[setting.level <= 2 ? 2 : 3], bound);
      const note = block.note === undefined ? [] : [styled(block.note, 'ReportNote', { keepNext: true })];
      return [heading, ...note, ...contentOf(block.blocks, { ...setting, level: setting.level + 1 })];
    }
  }
}

function listOf(items: readonly Item[], isOrdered: boolean, { counts }: Setting): readonly Paragraph[] {
  const numbering = { reference: isOrdered ? 'numbers' : 'bullets', level: 0, instance: (counts.list += 1) };
  return items.map(
    ({ text, sub }) =>
      new Paragraph({
        style: 'Normal',
        numbering,
        spacing: { after: 60 },
        children: [
          ...runsOf(text),
          ...(sub === undefined || sub === '' ? [] : runsOf(`\n${sub}`, { size: 17, color: TONES.none })),
        ],
        ...(isRightToLeft(text) && { bidirectional: true }),
      }),
  );
}

/** Names and what they stand for. */
function factsOf(rows: readonly Fact[], { width }: Setting): readonly (Paragraph | DocxTable)[] {
  const whole = Math.floor(width * TWIPS);
  const left = Math.min(2_600, Math.floor(whole * 0.28));
  const widths = [left, whole - left];
  const grid = rows.map(
    ({ label, text }) =>
      new TableRow({
        cantSplit: text.length < 600,
        children: [
          plainCell(left, [new Paragraph({ style: 'ReportCell', children: [...runsOf(label, { color: TONES.none })] })], { borders: { bottom: HAIR } }),
          plainCell(whole - left, [styled(text, 'ReportCell')], { borders: { bottom: HAIR } }),
        ],
      }),
  ); // prettier-ignore
  return rows.length === 0 ? [] : [gridOf(grid, widths), space()];
}

function keyFiguresOf(items: readonly KeyFigure[], { width }: Setting): readonly (Paragraph | DocxTable)[] {
  if (items.length === 0) return [];
  const each = Math.floor((width * TWIPS) / items.length);
  const cells = items.map(({ label, value, note, tone }) => {
    const look = tone === 'none' || tone === 'open' ? {} : { color: TONES[tone] };
    const shown = `${tone === 'none' ? '' : `${SHAPES[tone]} `}${value}`;
    return plainCell(each, [
      styled(label, 'ReportLabel'),
      new Paragraph({ style: 'ReportKey', children: [...runsOf(shown, look)] }),
      styled(note, 'ReportCellSmall'),
    ], { borders: { top: LINE, bottom: LINE } }); // prettier-ignore
  });
  return [
    gridOf(
      [new TableRow({ cantSplit: true, children: cells })],
      items.map(() => each),
    ),
    space(),
  ];
}

/** Side by side in a frame that is not seen; what is wide comes below. */
/** What stands side by side is a row of its own, so that a page can end between two of them. */
function columnsOf(blocks: readonly (readonly Block[])[], setting: Setting): readonly Content[] {
  const count = Math.max(2, blocks.length);
  const each = Math.floor((setting.width * TWIPS) / count);
  const inner = { ...setting, width: each / TWIPS - 20, isFramed: true };
  const heights = Math.max(...blocks.map(({ length }) => length));
  const sets = Array.from({ length: heights }, (_, n) =>
    blocks.map((column) => contentOf(column.slice(n, n + 1), inner)),
  );
  const rows = sets.map((row) => new TableRow({ children: row.map((set) => columnCell(set, each)) }));
  const widths = blocks.map(() => each);
  return [gridOf(rows, widths), space(), ...sets.flat(2).filter(isWide)];
}

function columnCell(set: readonly Content[], width: number): TableCell {
  const children = set.filter((it) => it instanceof Paragraph || it instanceof DocxTable);
  // a cell ends with a paragraph
  return plainCell(width, children.at(-1) instanceof Paragraph ? children : [...children, space()]);
}
