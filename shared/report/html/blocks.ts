import { escaped } from '../../drawing/markup';
import type { Block, Cell, Column, Fact, Item, KeyFigure, Row, Table } from '../document/block';
import { strongRuns } from '../own/strong';
import { unbroken } from '../words/unbroken';
import { SHAPES, type Tone } from '../words/verdicts';

export const renderBlocks = (blocks: readonly Block[]): string => blocks.map(renderBlock).join('\n');

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${block.style === undefined ? '' : ` class="${block.style}"`}>${lines(block.text)}</p>`;
    case 'quote':
      return `<blockquote dir="auto">${lines(block.text)}</blockquote>`;
    case 'list':
      return list(block.items, block.ordered === true ? 'ol' : 'ul');
    case 'facts':
      return facts(block.rows);
    case 'figures':
      return `<div class="figures">${block.items.map(keyFigure).join('')}</div>`;
    case 'table':
      return table(block);
    case 'figure':
      return `<figure${block.isWide === true ? ' class="wide"' : ''}>${block.svg}<figcaption>${lines(block.caption)}</figcaption></figure>`;
    case 'picture':
      return picture(block);
    case 'columns':
      return `<div class="columns">${block.columns.map((it) => `<div>${renderBlocks(it)}</div>`).join('')}</div>`;
    case 'subsection': {
      const note = block.note === undefined ? '' : `<p class="note">${escaped(block.note)}</p>`;
      return `<div class="subsection${block.isShort === true ? ' short' : ''}${block.isOwn === true ? ' own' : ''}"><h3 dir="auto">${escaped(block.title)}</h3>${note}${renderBlocks(block.blocks)}</div>`;
    }
  }
}

/** Its bytes stand in the file itself: nothing is fetched. */
const picture = ({ jpeg, width, height, caption, alt }: Extract<Block, { kind: 'picture' }>): string =>
  `<figure class="picture"><img src="data:image/jpeg;base64,${jpeg}" width="${width}" height="${height}" alt="${escaped(alt)}"><figcaption dir="auto">${lines(caption)}</figcaption></figure>`;

/** A person's line breaks are kept, and a figure stays with its unit. */
export const lines = (text: string): string =>
  strongRuns(unbroken(text))
    .map((run) => (run.isStrong ? `<strong>${escaped(run.text)}</strong>` : escaped(run.text)))
    .join('')
    .replaceAll('\n', '<br>');

const list = (items: readonly Item[], tag: 'ol' | 'ul'): string =>
  `<${tag}>${items.map(({ text, sub }) => `<li dir="auto">${lines(text)}${subLine(sub)}</li>`).join('')}</${tag}>`;

const subLine = (sub: string | undefined): string =>
  sub === undefined || sub === '' ? '' : `<span class="sub" dir="auto">${lines(sub)}</span>`;

const facts = (rows: readonly Fact[]): string =>
  `<dl>${rows.map(({ label, text }) => `<div><dt>${escaped(label)}</dt><dd dir="auto">${lines(text)}</dd></div>`).join('')}</dl>`;

const keyFigure = ({ label, value, note, tone }: KeyFigure): string =>
  `<div class="figure ${tone}"><span class="label">${escaped(label)}</span><strong>${shape(tone)}${lines(value)}</strong><span class="sub" dir="auto">${lines(note)}</span></div>`;

/** The word stands beside it, so the shape itself is not read out. */
const shape = (tone: Tone): string =>
  tone === 'none' ? '' : `<span class="shape ${tone}" aria-hidden="true">${SHAPES[tone]}</span>`;

function table({ caption, columns, rows, isDense }: Table): string {
  const widths = columns.map(({ width }) => `<col${width === undefined ? '' : ` style="width:${width}%"`}>`).join('');
  const title = caption === undefined ? '' : `<caption>${escaped(caption)}</caption>`;
  return `<div class="scroll"><table${isDense === true ? ' class="dense"' : ''}>${title}<colgroup>${widths}</colgroup>
<thead><tr>${columns.map(head).join('')}</tr></thead>
${bodies(rows, columns)}
</table></div>`;
}

const head = ({ title, align, svg }: Column): string =>
  `<th scope="col"${align === undefined ? '' : ` class="${align}"`}>${escaped(title)}${svg ?? ''}</th>`;

/** Rows of a group stand in one body, so that the name of the group stays with its first row. */
function bodies(rows: readonly Row[], columns: readonly Column[]): string {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last === undefined || row.isGroup === true) groups.push([row]);
    else last.push(row);
  }
  return groups.map((group) => `<tbody>${group.map((row) => tableRow(row, columns)).join('\n')}</tbody>`).join('\n');
}

function tableRow({ cells, isGroup, id }: Row, columns: readonly Column[]): string {
  if (isGroup === true) {
    const [first = ''] = cells;
    return `<tr class="group"><th scope="colgroup" colspan="${columns.length}" dir="auto">${escaped(textOf(first))}</th></tr>`;
  }
  return `<tr${id === undefined ? '' : ` id="${escaped(id)}"`}>${cells.map((it, index) => cell(it, columns[index])).join('')}</tr>`;
}

const textOf = (content: Cell): string => (typeof content === 'string' ? content : content.text);

function cell(content: Cell, column: Column | undefined): string {
  const align = column?.align === undefined ? '' : ` class="${column.align}"`;
  if (typeof content === 'string') return `<td dir="auto"${align}>${lines(content)}</td>`;
  if (content.svg !== undefined) return `<td class="chart">${content.svg}</td>`;
  const tone = content.tone ?? 'none';
  const text = content.isStrong === true ? `<strong>${lines(content.text)}</strong>` : lines(content.text);
  const told = content.tone === undefined ? text : `<span class="verdict ${tone}">${shape(tone)}${text}</span>`;
  return `<td dir="auto"${align}>${told}${subLine(content.sub)}</td>`;
}
