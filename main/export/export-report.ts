import type { ReportFormat, ReportSection } from '../../shared/contract/contract';
import type { DocumentFormat, MadeFile, PaperSize } from '../../shared/contract/made-file';
import { runDrawing } from '../../shared/report/charts/run-drawing';
import type { Pictures } from '../../shared/report/document/attached';
import type { ReportDocument } from '../../shared/report/document/block';
import { documentOf } from '../../shared/report/document/document-of';
import { excerptOf, type Shortened } from '../../shared/report/document/excerpt';
import { htmlOf } from '../../shared/report/html/render-html';
import { markdownOf } from '../../shared/report/markdown/render-markdown';
import { mselCsv } from '../../shared/report/msel-csv';
import { renderReport, type Drawn } from '../../shared/report/render-report';
import type { Report } from '../../shared/report/report';
import { reportTables } from '../../shared/report/tables/report-tables';
import { tableCsv } from '../../shared/report/tables/table-csv';
import type { DocxTemplate } from './docx/template';
import { fixedZip } from './fixed-zip';
import type { OpenTypefaces } from './text/open-typefaces';
import { renderXlsx } from './xlsx/render-xlsx';

export interface ExportOptions {
  readonly typefaces: OpenTypefaces;
  readonly paper: PaperSize;
  /** Styles and header of a Word document. */
  readonly template?: DocxTemplate;
  readonly leaveOut?: readonly ReportSection[];
  /** HTML for a screen, of a shortened report: at most so many rows of any other table, and what was left out. */
  readonly shown?: { readonly rows: number; readonly left: Shortened['left'] };
  /** How much of the file is made, from 0 to 1. */
  readonly tell?: (share: number) => void;
  /** What the drawing of the path taken is made from. */
  readonly drawn?: Drawn;
  /** What is shown of the pictures that are attached. */
  readonly pictures?: Pictures;
}

export type ExportedReport = Omit<MadeFile, 'fileName'> & { readonly extension: string };

/** A report as a file of any format. The same record gives the same bytes. */
export async function exportReport(
  report: Report,
  format: ReportFormat,
  options: ExportOptions,
): Promise<ExportedReport> {
  switch (format) {
    case 'pdf':
      return pdf(laidOut(report, options), { ...options, date: dateOf(report) });
    case 'docx':
      return docx(laidOut(report, options), { ...options, date: dateOf(report) });
    case 'xlsx':
      return binary(
        'xlsx',
        `${OPEN_XML}.spreadsheetml.sheet`,
        await renderXlsx(reportTables(report, options.leaveOut)),
      );
    case 'csv':
      return binary('csv.zip', 'application/zip', csvFiles(report, options));
    case 'html':
      return text('html', 'text/html', htmlOf(shownOf(report, options)));
    case 'md':
      return text('md', 'text/markdown', renderReport(report, 'md', { leaveOut: options.leaveOut }));
    case 'json':
      return text('json', 'application/json', renderReport(report, 'json'));
  }
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

const laidOut = (report: Report, { drawn, pictures, leaveOut }: ExportOptions) =>
  documentOf(report, {
    ...(drawn && { drawing: runDrawing(report, drawn) }),
    ...(pictures && { pictures }),
    ...(leaveOut && { leaveOut }),
  });

function shownOf(report: Report, options: ExportOptions): ReportDocument {
  const { shown } = options;
  return shown === undefined ? laidOut(report, options) : excerptOf(laidOut(report, options), shown, shown.left);
}

/** Files are dated by their exercise: made again from the same record they are the same. */
const dateOf = ({ overview }: Report): number => overview.endedAt;

const csvFiles = (report: Report, { leaveOut, drawn }: ExportOptions): Uint8Array =>
  fixedZip(
    Object.fromEntries([
      ...reportTables(report, leaveOut).map((table) => [`${table.name}.csv`, Buffer.from(tableCsv(table))] as const),
      ...(drawn === undefined || leaveOut?.includes('injects') === true
        ? []
        : [['msel.csv', Buffer.from(mselCsv(drawn.frozen.scenario, drawn.frozen.workflow))] as const]),
    ]),
  );

/** Formats that a document of ours takes, whatever it says. */
export async function exportDocument(
  document: ReportDocument,
  format: DocumentFormat,
  options: DocumentOptions,
): Promise<ExportedReport> {
  switch (format) {
    case 'pdf':
      return pdf(document, options);
    case 'docx':
      return docx(document, options);
    case 'html':
      return text('html', 'text/html', htmlOf(document));
    case 'md':
      return text('md', 'text/markdown', markdownOf(document));
  }
}

export interface DocumentOptions {
  readonly typefaces: OpenTypefaces;
  readonly paper: PaperSize;
  /** Milliseconds since 1970, for the properties of the file. */
  readonly date: number;
}

type LaidOut = DocumentOptions & Pick<ExportOptions, 'template' | 'tell'>;

// What writes PDF and Word is most of the program's size: it is loaded when the first such file is made.

async function pdf(document: ReportDocument, options: LaidOut): Promise<ExportedReport> {
  const [{ renderPdf }, typefaces] = await Promise.all([import('./pdf/render-pdf'), options.typefaces()]);
  return binary('pdf', 'application/pdf', renderPdf(document, { ...options, typefaces }));
}

async function docx(document: ReportDocument, options: LaidOut): Promise<ExportedReport> {
  const [{ renderDocx }, typefaces] = await Promise.all([import('./docx/render-docx'), options.typefaces()]);
  const bytes = await renderDocx(document, { ...options, typefaces });
  return binary('docx', `${OPEN_XML}.wordprocessingml.document`, bytes);
}

const text = (extension: string, mediaType: string, content: string): ExportedReport => ({
  extension,
  mediaType,
  encoding: 'utf-8',
  text: content,
});

const binary = (extension: string, mediaType: string, bytes: Uint8Array): ExportedReport => ({
  extension,
  mediaType,
  encoding: 'base64',
  text: Buffer.from(bytes).toString('base64'),
});
