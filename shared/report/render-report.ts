import { canonicalJson } from '../basics/canonical-json';
import type { Layout } from '../model/plan';
import { buildReport } from './build-report';
import { runDrawing } from './charts/run-drawing';
import type { ReportInput } from './history';
import { renderHtml } from './html/render-html';
import { renderMarkdown } from './markdown/render-markdown';

export type ReportText = 'html' | 'md' | 'json';

/** The report of a run as the text of a file. The same record gives the same bytes, on every machine. */
export function renderReport(
  input: ReportInput & { readonly layout?: Layout | undefined },
  format: ReportText,
): string {
  const report = buildReport(input);
  switch (format) {
    case 'html':
      return renderHtml(
        report,
        input.layout === undefined ? undefined : runDrawing(report, { ...input, layout: input.layout }),
      );
    case 'md':
      return renderMarkdown(report);
    case 'json':
      return `${JSON.stringify(JSON.parse(canonicalJson(report)), undefined, 2)}\n`;
  }
}
