import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportReport } from '../../../main/export/export-report';
import { typefacesIn } from '../../../main/export/text/open-typefaces';
import { ReportSection, type ReportFormat } from '../../../shared/contract/contract';
import type { Attachment } from '../../../shared/model/attachment';
import { buildReport } from '../../../shared/report/build-report';
import type { ReportInput } from '../../../shared/report/history';
import { jpeg } from '../../support/pictures';
import { Room } from '../../shared/report/room';
import { wrongHost } from '../../shared/report/wrong-host';
import { allOf, readPdf } from './support/read-pdf';

const typefaces = typefacesIn(join(import.meta.dirname, '../../../resources/fonts'));
const [photo, sheet, gone] = ['a'.repeat(64), 'b'.repeat(64), 'c'.repeat(64)];
const file = (hash: string, name: string, about?: string): Attachment => ({
  kind: 'file',
  hash,
  name,
  size: 20_000_000,
  ...(about !== undefined && { about }),
});

const live = wrongHost({ conduct: 'live', completion: 'facilitator', decisions: 'facilitator', holdAtInjects: false });
const room = new Room(live).clock({ running: true }).record({
  kind: 'note',
  text: 'The alarm board <b>was</b> dark',
  tag: 'observation',
  attachments: [
    file(photo, 'board.jpg', 'An alarm board without a light'),
    file(sheet, 'call log.pdf'),
    file(gone, 'lost.png'),
    { kind: 'link', address: 'https://status.example.org/1', about: 'status page' },
  ],
});

const input: ReportInput = {
  summary: { runId: 'run-1', title: 'Evening' },
  frozen: room.frozen,
  journal: room.journal,
  findings: [],
  files: [
    { hash: photo, type: 'image/jpeg', size: 20_000_000, width: 4_000, height: 3_000, hasPreview: true },
    { hash: sheet, type: 'application/pdf', size: 20_000_000, hasPreview: false },
  ],
};
const pictures = { [photo]: { jpeg: Buffer.from(jpeg(16, 16)).toString('base64'), width: 16, height: 16 } };
const made = (format: ReportFormat, leaveOut: readonly ReportSection[] = []) =>
  exportReport(buildReport(input), format, { typefaces, paper: 'a4', pictures, leaveOut });
/** Laying out pages is dear: the section alone. */
const REST = ReportSection.options.filter((id) => id !== 'attached');
const bytes = async (format: ReportFormat): Promise<Buffer> => Buffer.from((await made(format, REST)).text, 'base64');

describe('what was attached, in the report', () => {
  it('shows a picture with its caption and its words in HTML, and lists everything by name, size and seal', async () => {
    const { text } = await made('html');
    expect(text).toContain('<img src="data:image/jpeg;base64,');
    expect(text).toContain('alt="An alarm board without a light"');
    expect(text).toContain('Observation: The alarm board &lt;b&gt;was&lt;/b&gt; dark – board.jpg');
    expect(text).toContain('call log.pdf');
    expect(text).toContain('PDF, 20 MB');
    expect(text).toContain('not in this workspace, 20 MB');
    expect(text).toContain('https://status.example.org/1');
    expect(text).toContain('aaaaaaaa aaaaaaaa');
  });

  it('holds the picture with its alternative text in PDF', async () => {
    const pdf = await bytes('pdf');
    const { pages } = await readPdf(pdf);
    const figures = allOf(pages.flatMap(({ elements }) => elements)).filter(({ role }) => role === 'Figure');
    expect(figures.map(({ alt }) => alt)).toContain('An alarm board without a light');
    expect(pdf.includes('/Subtype /Image')).toBe(true);
    expect(pdf.includes('/Filter /DCTDecode')).toBe(true);
    expect((await made('pdf', REST)).text).toBe(pdf.toString('base64'));
  });

  it('holds it with its alternative text in Word', async () => {
    const parts = unzipSync(await bytes('docx'));
    const document = Buffer.from(parts['word/document.xml'] ?? []).toString('utf8');
    expect(document).toContain('descr="An alarm board without a light"');
    expect(Object.keys(parts).filter((name) => /^word\/media\/.*\.jpg$/.test(name))).toHaveLength(1);
  });

  it('is named in Markdown and JSON, and in the list of the entry itself', async () => {
    expect((await made('md')).text).toContain('lost.png');
    const json = JSON.parse((await made('json')).text) as { attached: unknown[]; log: { cause: string }[] };
    expect(json.attached).toHaveLength(4);
    expect(JSON.stringify(json)).not.toContain('base64');
  });

  it('can be left out', async () => {
    const { text } = await made('html', ['attached']);
    expect(text).not.toContain('<img');
    expect(text).not.toContain('id="attached"');
  });
});
