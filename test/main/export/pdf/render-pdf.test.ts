import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exportReport } from '../../../../main/export/export-report';
import { renderPdf } from '../../../../main/export/pdf/render-pdf';
import { createTypefaces } from '../../../../main/export/text/typefaces';
import { ReportSection } from '../../../../shared/contract/contract';
import { buildReport } from '../../../../shared/report/build-report';
import type { Block, ReportDocument } from '../../../../shared/report/document/block';
import { documentOf } from '../../../../shared/report/document/document-of';
import { poisonedRun } from '../../../shared/report/poisoned';
import { Room } from '../../../shared/report/room';
import { playedWrongHost, wrongHost } from '../../../shared/report/wrong-host';
import { allOf, readPdf, type ReadPdf } from '../support/read-pdf';

const typefaces = createTypefaces(join(import.meta.dirname, '../../../../resources/fonts'));
const DATE = Date.UTC(2026, 10, 22);
const evening = () =>
  buildReport({ summary: { runId: 'run-1', title: 'Evening' }, ...playedWrongHost(), findings: [] });
const printed = (document: ReportDocument, paper: 'a4' | 'letter' = 'a4'): Uint8Array =>
  renderPdf(document, { paper, typefaces, date: DATE });

describe('the PDF report', () => {
  const document = documentOf(evening());
  const bytes = printed(document);
  const raw = Buffer.from(bytes).toString('latin1');
  const letter = printed(document, 'letter');
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await readPdf(bytes);
  }, 60_000);
  const elements = () => allOf(pdf.pages.flatMap((page) => page.elements));
  const headings = (level: number) =>
    elements()
      .filter(({ role }) => role === `H${level}`)
      .map(({ text }) => text.trim());

  it('has headings that a reader can jump to: the title, every section, what is in them', () => {
    expect(headings(1)).toEqual(['Evening']);
    expect(headings(2).slice(-document.sections.length)).toEqual(
      document.sections.map(({ title }, index) => `${index + 1} ${title}`),
    );
    expect(headings(3)).toContain('Proposed by the record');
    const levels = elements().flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []));
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it.each(['a4', 'letter'] as const)('answers on its first page of %s what a reader asks first', async (paper) => {
    const [first] = paper === 'a4' ? pdf.pages : (await readPdf(letter, 1)).pages;
    const text = first?.text.replaceAll(/\s+/g, ' ') ?? '';
    for (const asked of [
      'RTO met',
      'Worst for users',
      'First actions',
      'What the plan must change',
      'What went well',
      'What was not tested',
      'Recovery not seen',
    ])
      // prettier-ignore
      expect(text).toContain(asked);
    expect(text).toMatch(/past its RTO of 4 h 00/);
    expect(text).toMatch(/“[^”]+” alone took \d+ h \d\d/);
  });

  it('has tables whose rows and heads are told apart', () => {
    const tables = elements().filter(({ role }) => role === 'Table');
    const services = tables.find(({ text }) => text.startsWith('Service'));
    const [head] = services?.children.filter(({ role }) => role === 'THead') ?? [];
    expect(head?.children[0]?.children.map(({ role, text }) => [role, text.trim()])).toEqual(
      ['Service', 'Back after', 'RTO', 'RPO', 'MTPD, with WRT'].map((title) => ['TH', title]),
    );
    const rows = elements().filter(({ role }) => role === 'TR');
    expect(rows.length).toBeGreaterThan(40);
    for (const { children } of rows) for (const { role } of children) expect(['TH', 'TD']).toContain(role);
    // every head of a column says that it is one; a table that goes on on the next page has its head once
    const heads = elements().filter(({ role, children }) => role === 'TH' && children.length > 0).length;
    expect(raw.match(/\/Scope \/(Column|Row)/g)).toHaveLength(heads);
  });

  it('says in words what every picture shows', () => {
    const figures = elements().filter(({ role }) => role === 'Figure');
    expect(figures.length).toBeGreaterThan(20);
    for (const { alt = '' } of figures) expect(alt).toMatch(/\S/);
  });

  it('has bookmarks, and on every page its number, which is not read out', () => {
    expect(pdf.outline.flatMap(({ title }) => title).slice(-document.sections.length)).toEqual(
      document.sections.map(({ title }, index) => `${index + 1}  ${title}`),
    );
    for (const [index, page] of pdf.pages.entries()) {
      const number = `${index + 1} of ${pdf.pages.length}`;
      expect(page.text).toContain(number);
      expect(page.elements.map(({ text }) => text).join('')).not.toContain(number);
    }
  });

  it('leaves no heading alone at the foot of a page', () => {
    for (const page of pdf.pages) {
      const all = allOf(page.elements);
      const last = all.findLast(({ children, text }) => children.length > 0 && text.trim() !== '');
      expect(last?.role).not.toMatch(/^H\d$|^TH$/);
      // above its table; that of a picture stands below
      const captions = all.filter(({ role }) => role === 'Table').flatMap(({ children }) => children.filter(({ role }) => role === 'Caption')); // prettier-ignore
      expect(captions).not.toContain(last);
    }
  });

  it('holds every font that it uses, and needs none', () => {
    expect(raw.match(/\/FontFile2/g)?.length).toBe(raw.match(/\/Type \/FontDescriptor/g)?.length);
    expect(raw).not.toMatch(/\/Subtype \/Type1\b/);
  });

  it('is of the paper that was asked for', () => {
    expect(raw).toContain('/MediaBox [0 0 595.28 841.89]');
    expect(Buffer.from(letter).toString('latin1')).toContain('/MediaBox [0 0 612 792]');
  });
});

describe('page one of a live tabletop', () => {
  const frozen = wrongHost({ conduct: 'live', completion: 'facilitator', decisions: 'facilitator' });
  const room = new Room({ ...frozen, scenario: { ...frozen.scenario, exerciseType: 'tabletop' } }).toTheEnd();
  const played = buildReport({ summary: { runId: 'run-1', title: 'Table' }, frozen: room.frozen, journal: room.journal, findings: [] }); // prettier-ignore
  const words = (no: number): string => `${no} ${'said in the room '.repeat(3)}`.trim();
  const asked = (no: number) => ({ finding: words(no), action: words(no), severity: 'high', status: 'open', element: 'planning' } as const); // prettier-ignore
  /** As much as a long evening leaves behind. */
  const document = documentOf({
    ...played,
    strengths: Array.from({ length: 30 }, (_, no) => words(no)),
    improvements: Array.from({ length: 30 }, (_, no) => asked(no)),
  });

  it.each(['a4', 'letter'] as const)('holds all of it on %s', async (paper) => {
    const { pages } = await readPdf(printed({ ...document, sections: [] }, paper), 1);
    const page = closedUp(pages[0]?.text ?? '');
    const said = sentencesIn(document.summary);
    expect(said.length).toBeGreaterThan(40);
    expect(said.filter((text) => !page.includes(closedUp(text)))).toEqual([]);
  });
});

/** Without blanks, and without the marks of verdicts, which are written otherwise. */
const closedUp = (text: string): string => text.replaceAll(/[\s✓✕✗?]+/g, '');

/** Everything that blocks say in words. */
function sentencesIn(data: unknown): readonly string[] {
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([field, value]: [string, unknown]) =>
    typeof value === 'string'
      ? ['text', 'title', 'label', 'value', 'note', 'sub'].includes(field)
        ? [value]
        : []
      : sentencesIn(value),
  );
}

/** Laying out Word's pages is dear: headings, tables, a chart and links stay, and all that could differ with them. */
const MOST: readonly ReportSection[] = ReportSection.options.filter((id) => id !== 'steps' && id !== 'findings');

describe('the same record', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each(['pdf', 'docx', 'xlsx', 'csv', 'html', 'md', 'json'] as const)(
    'gives the same bytes as %s, in every time zone',
    async (format) => {
      const make = async (timeZone: string): Promise<string> => {
        process.env.TZ = timeZone;
        const leaveOut = format === 'docx' ? MOST : [];
        return (
          await exportReport(evening(), format, { typefaces: () => Promise.resolve(typefaces), paper: 'a4', leaveOut })
        ).text;
      };
      expect(await make('Asia/Tokyo')).toBe(await make('America/New_York'));
    },
  );
});

describe('what nobody expects in a PDF', () => {
  it('is set whole: names of 500 characters', async () => {
    const name = Array.from({ length: 500 }, (_, index) => String.fromCodePoint(97 + (index % 26))).join('');
    const { pages } = await readPdf(printed(documentOf(buildReport(poisonedRun(name)))), 2);
    const text = allOf(pages.flatMap(({ elements }) => elements)).map(({ role, text: own }) =>
      role === 'H1' ? own : '',
    );
    expect(text.join('')).toBe(name);
  });

  it('is set whole: other scripts, in the order of reading', async () => {
    const bytes = printed(documentOf(buildReport(poisonedRun('データベース復旧 Ελλάδα łódź'))));
    const { pages } = await readPdf(bytes, 1);
    expect(allOf(pages[0]?.elements ?? []).find(({ role }) => role === 'H1')?.text).toBe(
      'データベース復旧 Ελλάδα łódź',
    );
  });

  it('is set whole: a table of 2,000 rows, its head on every page', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => ({
      cells: [`row ${index}.`, 'text '.repeat(index % 4)],
    }));
    const base = documentOf(evening());
    const bytes = printed({
      ...base,
      sections: [{ id: 'long', title: 'Long', blocks: [{ kind: 'table', columns: [{ title: 'Name' }, { title: 'Words' }], rows }] }],
    }); // prettier-ignore
    const { pages } = await readPdf(bytes);
    const cells = new Set(allOf(pages.flatMap(({ elements }) => elements)).flatMap(({ role, text }) => (role === 'TD' ? [text] : []))); // prettier-ignore
    expect(rows.filter(({ cells: [name = ''] }) => !cells.has(name))).toEqual([]);
    for (const { text } of pages.slice(2)) expect(text).toContain('Words');
  }, 60_000);

  it('breaks nothing: markup in the title, half a character, no text at all', async () => {
    for (const title of ['<x>&"', 'half \uD83D', ' ']) {
      const { info } = await readPdf(printed(documentOf(buildReport(poisonedRun(title)))), 0);
      expect(String(info.Title)).toContain('After-action report');
    }
  });

  it('fills the page before a drawing that has one of its own', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60" width="90" height="60" role="img" aria-label="The way"><rect width="90" height="60" fill="#ddd"/></svg>';
    const drawing: Block = { kind: 'figure', svg, caption: 'The drawing.', isWide: true };
    const words = (text: string): Block => ({ kind: 'paragraph', text });
    const ofSection = (id: string, ...blocks: Block[]) => ({ id, title: id, blocks });
    const sections = [ofSection('steps', words('Before it.'), drawing), ofSection('time', words('After it.'))];
    const { pages } = await readPdf(printed({ ...documentOf(evening()), sections }));
    const pageOf = (text: string): number => pages.findIndex((page) => page.text.includes(text));
    expect(pageOf('After it.')).toBe(pageOf('Before it.'));
    expect(pageOf('The drawing.')).toBe(pages.length - 1);
    expect(pages).toHaveLength(pageOf('Before it.') + 2);
  });

  it('leaves no page nearly empty before a part that begins one', async () => {
    const words = (text: string): Block => ({ kind: 'paragraph', text });
    const lines = (count: number) => Array.from({ length: count }, (_, n) => words(`Line ${n}`));
    const base = { ...documentOf(evening()), summary: [], meta: [] };
    const pagesWith = async (count: number) => {
      const sections = [
        { id: 'method', title: 'Method', startsPage: true, blocks: lines(count) },
        { id: 'log', title: 'Log', startsPage: true, blocks: [words('The record.')] },
      ];
      const { pages } = await readPdf(printed({ ...base, sections }));
      return pages.map(({ text }) => ['Line 0', `Line ${count - 1}`, 'The record.'].filter((wanted) => text.includes(wanted)).length); // prettier-ignore
    };
    const few = await pagesWith(3);
    const many = await pagesWith(20);
    expect(few.at(-1)).toBe(3);
    expect(many.at(-1)).toBe(1);
  });
});
