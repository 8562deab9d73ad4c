import type { ReportFormat, ReportNames, ReportSection } from '../../shared/contract/contract';
import type { PaperSize } from '../../shared/contract/made-file';
import type { PreparedReport } from '../../shared/report/build-report';
import { shortened, type Excerpt, type Shortened } from '../../shared/report/document/excerpt';
import type { Layout } from '../../shared/model/plan';
import type { ReportInput } from '../../shared/report/history';
import type { Pictures } from '../../shared/report/document/attached';
import { rolesForNames } from '../../shared/report/names/roles-for-names';
import type { Report } from '../../shared/report/report';
import type { DocxTemplate } from './docx/template';
import { exportReport, type ExportedReport } from './export-report';
import type { OpenTypefaces } from './text/open-typefaces';

/** Everything a file is made of: plain data, so that another thread can make it. */
export interface ReportOrder {
  readonly input: ReportInput;
  /** A version as it was kept: nothing of it is made again. */
  readonly kept?: Report;
  readonly layout?: Layout;
  readonly format: ReportFormat;
  readonly paper: PaperSize;
  readonly names: ReportNames;
  readonly leaveOut: readonly ReportSection[];
  /** For a screen: how many rows of a table, and around which event of the log. */
  readonly excerpt?: Excerpt;
  readonly template?: DocxTemplate;
  /** What is shown of the pictures that are attached, by the seals of the files. */
  readonly pictures?: Pictures;
}

export interface ReportTools {
  readonly typefaces: OpenTypefaces;
  readonly prepare: (input: ReportInput) => PreparedReport;
  /** How much of the file is made, from 0 to 1. */
  readonly tell?: (share: number) => void;
}

/** A record of that many events is opened for its first pages: fewer rows of its tables come along. */
const LONG = 20_000;
const lessOfLong = (excerpt: Excerpt, { journal }: ReportInput): Excerpt =>
  journal.length < LONG ? excerpt : { ...excerpt, rows: Math.min(excerpt.rows, 40) };

export function makeReport(order: ReportOrder, { typefaces, prepare, tell }: ReportTools): Promise<ExportedReport> {
  const { input, kept, layout, format, paper, names, leaveOut, template, pictures } = order;
  const excerpt = order.excerpt && lessOfLong(order.excerpt, input);
  tell?.(0.03);
  const first = (rows: Excerpt): Shortened => (kept ? shortened(kept, rows) : prepare(input).excerpt(rows));
  const short = format === 'html' && excerpt ? first(excerpt) : undefined;
  const whole = short?.report ?? kept ?? prepare(input).whole();
  tell?.(0.2);
  const report = names === 'persons' ? whole : rolesForNames(whole, input.frozen, input.journal);
  const drawn = layout && { frozen: input.frozen, journal: input.journal, layout };
  return exportReport(report, format, {
    typefaces,
    paper,
    leaveOut,
    ...(excerpt && short && { shown: { rows: excerpt.rows, left: short.left } }),
    ...(template && { template }),
    ...(drawn && { drawn }),
    ...(pictures && { pictures }),
    ...(tell && { tell: (share: number) => tell(0.2 + 0.75 * share) }),
  });
}
