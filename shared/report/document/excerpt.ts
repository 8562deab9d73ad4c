// What of a long document a screen shows. A file always holds the whole.
import type { Block, ReportDocument, Row, Table } from './block';

export interface Excerpt {
  /** The most rows of one table, and items of one list. */
  readonly rows: number;
  /** The row that has to be among them, where the document has it. */
  readonly around?: string;
}

/** The document with its long tables cut down to what a reader scrolls through; each says what it leaves out. */
export function excerptOf(document: ReportDocument, excerpt: Excerpt): ReportDocument {
  const shorten = (blocks: readonly Block[]): readonly Block[] => blocks.flatMap((block) => shortened(block, excerpt));
  return {
    ...document,
    summary: shorten(document.summary),
    sections: document.sections.map((section) => ({ ...section, blocks: shorten(section.blocks) })),
  };
}

function shortened(block: Block, excerpt: Excerpt): readonly Block[] {
  switch (block.kind) {
    case 'table':
      return block.rows.length <= excerpt.rows ? [block] : cutTable(block, excerpt);
    case 'list': {
      const { items } = block;
      if (items.length <= excerpt.rows) return [block];
      return [{ ...block, items: items.slice(0, excerpt.rows) }, left(items.length - excerpt.rows, 'more entries')];
    }
    case 'subsection':
      return [{ ...block, blocks: block.blocks.flatMap((it) => shortened(it, excerpt)) }];
    case 'columns':
      return [{ ...block, columns: block.columns.map((it) => it.flatMap((one) => shortened(one, excerpt))) }];
    default:
      return [block];
  }
}

function cutTable(table: Table, { rows: most, around }: Excerpt): readonly Block[] {
  const { rows } = table;
  const asked = around === undefined ? -1 : rows.findIndex(({ id }) => id === around);
  const from = Math.max(0, Math.min(rows.length - most, asked - Math.floor(most / 2)));
  const shown: readonly Row[] = rows.slice(from, from + most);
  const after = rows.length - from - most;
  return [
    ...(from > 0 ? [left(from, 'earlier rows')] : []),
    { ...table, rows: shown },
    ...(after > 0 ? [left(after, 'more rows')] : []),
  ];
}

const left = (count: number, what: string): Block => ({
  kind: 'paragraph',
  style: 'note',
  text: `${count.toLocaleString('en-GB')} ${what} are not shown on the screen; an exported file holds all of them.`,
});
