import { canonicalJson } from '../basics/canonical-json';
import type { ReportSection } from '../contract/contract';
import type { JournalEvent } from '../model/journal';
import type { Layout } from '../model/plan';
import type { FrozenRun } from '../model/run';
import { runDrawing } from './charts/run-drawing';
import type { Pictures } from './document/attached';
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

export interface Rendering {
  readonly drawn?: Drawn | undefined;
  /** What is shown of the pictures that are attached. */
  readonly pictures?: Pictures | undefined;
  readonly leaveOut?: readonly ReportSection[] | undefined;
}

/** A report as the text of a file. The same record gives the same bytes, on every machine. */
export function renderReport(
  report: Report,
  format: ReportText,
  { drawn, pictures = {}, leaveOut = [] }: Rendering = {},
): string {
  switch (format) {
    case 'html':
      return renderHtml(report, { pictures, leaveOut, ...(drawn && { drawing: runDrawing(report, drawn) }) });
    case 'md':
      return renderMarkdown(report, leaveOut);
    case 'json':
      return `${JSON.stringify(JSON.parse(canonicalJson(report)), undefined, 2)}\n`;
  }
}
