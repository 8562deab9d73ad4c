import type { ReportSection } from '../../contract/contract';
import { documentOf } from '../document/document-of';
import type { Block, Cell, Item, ReportDocument, Row, Table } from '../document/block';
import type { Report } from '../report';
import { SHAPES } from '../words/verdicts';
import { escapeLine, escapeStrong, escapeText } from './escape';

/** The report as Markdown (GFM tables). Charts are left out: their figures stand beside them. */
export const renderMarkdown = (report: Report, leaveOut: readonly ReportSection[] = []): string =>
  markdownOf(documentOf(report, { leaveOut }));

export function markdownOf(document: ReportDocument): string {
  const { title, kicker, banner, meta, headline, summary, sections, footer } = document;
  const parts = [
    `# ${escapeLine(title)}`,
    `${escapeLine(kicker)} · ${escapeLine(banner)}`,
    meta.map(escapeLine).join(' · '),
    `**${escapeLine(headline)}**`,
    ...summary.map((block) => renderBlock(block, 3)),
    ...sections.flatMap((section, index) => [
      `## ${index + 1}. ${escapeLine(section.title)}`,
      ...section.blocks.map((block) => renderBlock(block, 3)),
    ]),
    '---',
    escapeLine(footer),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`.toWellFormed();
}

function renderBlock(block: Block, level: number): string {
  switch (block.kind) {
    case 'paragraph':
      return block.style === 'meta' ? `**${escapeText(block.text)}**` : escapeText(block.text);
    case 'quote':
      return escapeText(block.text)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'list':
      return block.items
        .map((item, index) => listItem(item, block.ordered === true ? `${index + 1}.` : '-'))
        .join('\n');
    case 'facts':
      return block.rows.map(({ label, text }) => `- **${escapeLine(label)}:** ${escapeLine(text)}`).join('\n');
    case 'figures':
      return block.items
        .map(({ label, value, note }) => `- **${escapeLine(label)}:** ${escapeLine(value)} (${escapeLine(note)})`)
        .join('\n');
    case 'table':
      return table(block);
    case 'picture':
      return `*${escapeText(block.caption)}* (picture; see the list of attachments)`;
    case 'figure':
      return escapeText(block.caption);
    case 'columns':
      return block.columns.flatMap((column) => column.map((it) => renderBlock(it, level))).join('\n\n');
    case 'subsection': {
      const note = block.note === undefined ? [] : [escapeText(block.note)];
      const inner = block.blocks.map((it) => renderBlock(it, level + 1));
      return [`${'#'.repeat(level)} ${escapeLine(block.title)}`, ...note, ...inner].join('\n\n');
    }
  }
}

const listItem = ({ text, sub }: Item, mark: string): string =>
  `${mark} ${escapeStrong(text)}${sub === undefined || sub === '' ? '' : ` – ${escapeLine(sub)}`}`;

function table({ caption, columns, rows }: Table): string {
  const head = row(columns.map(({ title }) => escapeLine(title)));
  const rule = row(columns.map(({ align }) => (align === 'right' ? '---:' : '---')));
  const body = rows.map((it) => bodyRow(it, columns.length));
  const title = caption === undefined ? [] : [`**${escapeLine(caption)}**`, ''];
  return [...title, head, rule, ...body].join('\n');
}

function bodyRow({ cells, isGroup }: Row, width: number): string {
  if (isGroup !== true) return row(cells.map(cellText));
  const [first = ''] = cells;
  return row([`**${cellText(first)}**`, ...Array.from({ length: width - 1 }, () => '')]);
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return escapeLine(cell);
  const { text, sub, tone, isStrong } = cell;
  const shape = tone === undefined || tone === 'none' ? '' : `${SHAPES[tone]} `;
  const main = isStrong === true && text !== '' ? `**${escapeLine(text)}**` : escapeLine(text);
  return `${shape}${main}${sub === undefined || sub === '' ? '' : ` (${escapeLine(sub)})`}`;
}
