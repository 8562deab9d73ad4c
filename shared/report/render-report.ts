import { canonicalJson } from '../basics/canonical-json';
import type { ReportSection } from '../contract/contract';
import type { JournalEvent } from '../model/journal';
import type { Layout } from '../model/plan';
import type { FrozenRun } from '../model/run';
import { runDrawing } from './charts/run-drawing';
import { renderHtml } from './html/render-html';
import { renderMarkdown } from './markdown/render-markdown';
import type { Report } from './report';

export type ReportText = 'html' | 'md' | 'json';

/** Beside the report's own data: what the drawing of the path taken is made from. */
export interface Drawn {
  readonly frozen: FrozenRun;
  readonly journal: readonly JournalEvent[];
  readonly layout: Layout;
}

/** A report as the text of a file. The same record gives the same bytes, on every machine. */
export function renderReport(
  report: Report,
  format: ReportText,
  drawn?: Drawn,
  leaveOut: readonly ReportSection[] = [],
): string {
  switch (format) {
    case 'html':
      return renderHtml(report, drawn === undefined ? undefined : runDrawing(report, drawn), leaveOut);
    case 'md':
      return renderMarkdown(report, leaveOut);
    case 'json':
      return `${JSON.stringify(JSON.parse(canonicalJson(report)), undefined, 2)}\n`;
  }
}
