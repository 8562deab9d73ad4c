import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../main/export/make-report';
import { typefacesIn } from '../../../main/export/text/open-typefaces';
import type { ReportFormat } from '../../../shared/contract/contract';
import { prepareReport } from '../../../shared/report/build-report';
import type { ReportInput } from '../../../shared/report/history';
import { playedWrongHost } from '../../shared/report/wrong-host';
import { readPdf } from './support/read-pdf';

const ROWS = 2_000;
/** Of a PDF, which is laid out and read back page by page: a dozen pages. `render-pdf` has a table of 2,000 rows. */
const PDF_ROWS = 400;
const words = 'a word of five hundred characters: '.concat('x'.repeat(465));

const tableOf = (rows: number): string =>
  [
    '| No. | Who | What |',
    '|---:|---|---|',
    ...Array.from({ length: rows }, (_, no) => `| ${no + 1} | שלום ${no} | 復旧 row-${no + 1} |`),
  ].join('\n');
const played = playedWrongHost();
const inputOf = (rows: number): ReportInput => ({
  summary: { runId: 'run-1', title: 'Long' },
  ...played,
  findings: [],
  own: {
    texts: [
      {
        part: 'summary',
        text: `${tableOf(rows)}\n\n${words}\n\n🔥 done`,
        revision: 1,
        by: 'Ana',
        at: '2026-11-29T00:00:00Z',
      },
    ],
    ratings: [],
    editions: [],
  },
});

const made = async (format: ReportFormat, rows = ROWS): Promise<Buffer> => {
  const typefaces = typefacesIn(join(import.meta.dirname, '../../../resources/fonts'));
  const order = { input: inputOf(rows), format, paper: 'a4', names: 'roles', leaveOut: ['log'] } as const;
  const { text, encoding } = await makeReport({ ...order, leaveOut: ['log'] }, { typefaces, prepare: prepareReport });
  return Buffer.from(text, encoding);
};

/** Every row is there, in order, with letters of three directions. */
function expectWhole(text: string, length = ROWS): void {
  const rows = [...text.matchAll(/row-(\d+)(?!\d)/g)].map(([, no]) => Number(no));
  expect(rows).toEqual(Array.from({ length }, (_, no) => no + 1));
  expect(text.replaceAll(/\s/g, '')).toContain('x'.repeat(465));
}

describe('a text of two thousand rows, right-to-left words, Chinese characters and a very long word', () => {
  it('stands whole in HTML and Markdown', async () => {
    for (const format of ['html', 'md'] as const) expectWhole((await made(format)).toString('utf8'));
  });

  it('stands whole in Word', async () => {
    const files = unzipSync(await made('docx'));
    expectWhole(Buffer.from(files['word/document.xml'] ?? []).toString('utf8'));
  });

  it('stands whole in PDF, its emoji as emoji', async () => {
    const { pages } = await readPdf(await made('pdf', PDF_ROWS));
    const text = pages.map((page) => page.text).join('\n');
    expect(pages.length).toBeGreaterThan(12);
    expectWhole(text, PDF_ROWS);
    expect(text).toContain('🔥');
  }, 60_000);
});
