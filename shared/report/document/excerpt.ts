// What of a long report a screen shows. A file always holds the whole.
import type { Report } from '../report';
import { paragraph, type Block, type ReportDocument, type Section, type Table } from './block';

export interface Excerpt {
  /** The most rows of one table, and items of one list. */
  readonly rows: number;
  /** An event of the full log that has to be among them. */
  readonly seq?: number | undefined;
}

/** A report without what would be most of its rows, and by sections how much that is. */
export interface Shortened {
  readonly report: Report;
  readonly left: Readonly<Record<string, number>>;
}

/** The parts that grow with every entry of the record are cut before they are laid out: a row that nobody sees costs nothing. */
export function shortened(report: Report, { rows, seq = 0 }: Excerpt): Shortened {
  const from = Math.max(0, Math.min(report.log.length - rows, seq - Math.floor(rows / 2)));
  const log = report.log.slice(from, from + rows);
  const notes = report.notes.slice(0, rows);
  let room = rows;
  const timeline = report.timeline.map((chapter) => {
    const entries = chapter.entries.slice(0, room);
    room -= entries.length;
    return { ...chapter, entries };
  });
  const told = (chapters: Report['timeline']): number => chapters.reduce((sum, { entries }) => sum + entries.length, 0);
  return {
    report: { ...report, log, notes, timeline },
    left: {
      log: report.log.length - log.length,
      timeline: told(report.timeline) - told(timeline),
    },
  };
}

/** The document with every other long table cut too; each says what it leaves out. */
export function excerptOf(document: ReportDocument, { rows }: Excerpt, left: Shortened['left'] = {}): ReportDocument {
  const shorten = (blocks: readonly Block[]): readonly Block[] => blocks.flatMap((block) => cut(block, rows));
  const section = (it: Section): Section => ({ ...it, blocks: [...shorten(it.blocks), ...leftOut(left[it.id] ?? 0)] });
  return { ...document, summary: shorten(document.summary), sections: document.sections.map(section) };
}

function cut(block: Block, most: number): readonly Block[] {
  switch (block.kind) {
    case 'table':
      return cutTable(block, most);
    case 'list':
      return [{ ...block, items: block.items.slice(0, most) }, ...leftOut(block.items.length - most)];
    case 'subsection':
      return [{ ...block, blocks: block.blocks.flatMap((it) => cut(it, most)) }];
    case 'columns':
      return [{ ...block, columns: block.columns.map((it) => it.flatMap((one) => cut(one, most))) }];
    default:
      return [block];
  }
}

const cutTable = (table: Table, most: number): readonly Block[] => [
  { ...table, rows: table.rows.slice(0, most) },
  ...leftOut(table.rows.length - most),
];

const leftOut = (count: number): readonly Block[] =>
  count <= 0
    ? []
    : [
        paragraph(
          `${count.toLocaleString('en-GB')} more are not shown on the screen; an exported file holds all of them.`,
          'note',
        ),
      ];
