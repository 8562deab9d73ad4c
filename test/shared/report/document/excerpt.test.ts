import { describe, expect, it } from 'vitest';
import type { Block, ReportDocument, Table } from '../../../../shared/report/document/block';
import { excerptOf } from '../../../../shared/report/document/excerpt';

const table = (count: number): Table => ({
  kind: 'table',
  columns: [{ title: 'No.' }],
  rows: Array.from({ length: count }, (_, n) => ({ id: `no-${n}`, cells: [String(n)] })),
});
const document = (...blocks: Block[]): ReportDocument => ({
  title: 'A drill',
  kicker: '',
  banner: '',
  meta: [],
  headline: '',
  summary: [],
  sections: [{ id: 'log', title: 'Log', blocks }],
  footer: '',
});
const shown = (whole: ReportDocument, around?: string): readonly Block[] =>
  excerptOf(whole, { rows: 100, ...(around !== undefined && { around }) }).sections[0]?.blocks ?? [];
const rowsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells: [first] }) => (typeof first === 'string' ? first : '')) : [],
  );
const notesOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

describe('what a screen shows of a long report', () => {
  it('is all of it where it is not long', () => {
    const whole = document(table(100), { kind: 'list', items: [{ text: 'One' }] });
    expect(excerptOf(whole, { rows: 100 })).toEqual(whole);
  });

  it('is the beginning of a long table, and how much is left out', () => {
    const blocks = shown(document(table(12_345)));
    expect(rowsOf(blocks)).toHaveLength(100);
    expect(rowsOf(blocks)[0]).toBe('0');
    expect(notesOf(blocks)).toEqual([
      '12,245 more rows are not shown on the screen; an exported file holds all of them.',
    ]);
  });

  it.each([
    ['no-3', '0', '99'],
    ['no-7000', '6950', '7049'],
    ['no-12344', '12245', '12344'],
    ['no-99999', '0', '99'],
  ])('has the row that is looked for: %s', (id, first, last) => {
    const rows = rowsOf(shown(document(table(12_345)), id));
    expect([rows[0], rows.at(-1), rows.length]).toEqual([first, last, 100]);
  });

  it('cuts what lies inside of other blocks, and lists', () => {
    const items = Array.from({ length: 150 }, (_, n) => ({ text: String(n) }));
    const [block] = shown(
      document({ kind: 'subsection', title: 'Inside', blocks: [table(400), { kind: 'list', items }] }),
    );
    const inside = block?.kind === 'subsection' ? block.blocks : [];
    expect(rowsOf(inside)).toHaveLength(100);
    expect(notesOf(inside)).toHaveLength(2);
  });
});
