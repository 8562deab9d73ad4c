import { describe, expect, it } from 'vitest';
import { buildReport, prepareReport } from '../../../../shared/report/build-report';
import type { Block, ReportDocument, Table } from '../../../../shared/report/document/block';
import { documentOf } from '../../../../shared/report/document/document-of';
import { excerptOf, shortened } from '../../../../shared/report/document/excerpt';
import { minutes, Room } from '../room';
import { wrongHost } from '../wrong-host';

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
  sections: [{ id: 'injects', title: 'Injects', blocks }],
  footer: '',
});
const blocksOf = (whole: ReportDocument): readonly Block[] => whole.sections[0]?.blocks ?? [];
const rowsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells: [first] }) => (typeof first === 'string' ? first : '')) : [],
  );
const notesOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

describe('what a screen shows of a long document', () => {
  it('is all of it where it is not long', () => {
    const whole = document(table(100), { kind: 'list', items: [{ text: 'One' }] });
    expect(excerptOf(whole, { rows: 100 })).toEqual(whole);
  });

  it('is the beginning of a long table, and how much is left out', () => {
    const blocks = blocksOf(excerptOf(document(table(12_345)), { rows: 100 }));
    expect(rowsOf(blocks)).toHaveLength(100);
    expect(notesOf(blocks)).toEqual(['12,245 more are not shown on the screen; an exported file holds all of them.']);
  });

  it('is cut inside of other blocks too', () => {
    const items = Array.from({ length: 150 }, (_, n) => ({ text: String(n) }));
    const inside: Block = { kind: 'subsection', title: 'Inside', blocks: [table(400), { kind: 'list', items }] };
    const [block] = blocksOf(excerptOf(document(inside), { rows: 100 }));
    const blocks = block?.kind === 'subsection' ? block.blocks : [];
    expect(rowsOf(blocks)).toHaveLength(100);
    expect(notesOf(blocks)).toHaveLength(2);
  });
});

describe('what a screen shows of a long record', () => {
  const frozen = wrongHost({ conduct: 'live', title: 'A long day' });
  const room = new Room(frozen).until(minutes(1));
  for (let n = 0; n < 400; n += 1) room.record({ kind: 'note', tag: 'observation', text: `Entry ${n}` });
  room.record({ kind: 'note', tag: 'gap', text: 'Said late', was: minutes(0) });
  const input = { summary: { runId: 'run-1', title: 'A long day' }, frozen, journal: room.toTheEnd().journal, findings: [] }; // prettier-ignore
  const report = buildReport(input);

  it.each([
    { rows: 50 },
    { rows: 100, seq: 250 },
    { rows: 400, seq: 3 },
    { rows: 60, seq: report.log.length - 1 },
    { rows: 5_000 },
  ])(
    'is the same whether all rows are made and most left out, or only those that are shown: $rows, $seq',
    (excerpt) => {
      expect(prepareReport(input).excerpt(excerpt)).toEqual(shortened(report, excerpt));
    },
  );

  it.each([undefined, 0, 5, 250, report.log.length - 1])('has the event that is looked for: %s', (seq) => {
    const { report: short, left } = shortened(report, { rows: 100, seq });
    expect(short.log).toHaveLength(100);
    expect(short.log.map((line) => line.seq)).toContain(seq ?? 0);
    expect(left.log).toBe(report.log.length - 100);
  });

  it('says in each section what is left out, and leaves the rest as it is', () => {
    const { report: short, left } = shortened(report, { rows: 100 });
    const shown = excerptOf(documentOf(short), { rows: 100 }, left);
    const whole = documentOf(report);
    const changed = shown.sections.filter(
      (section, n) => JSON.stringify(section) !== JSON.stringify(whole.sections[n]),
    );
    expect(changed.map(({ id }) => id)).toEqual(['timeline', 'log']);
    for (const { id, blocks } of changed)
      expect(`${id}: ${notesOf(blocks).at(-1)}`).toMatch(/: \d+ more are not shown/);
    expect(left.timeline).toBeGreaterThan(250);
  });
});
