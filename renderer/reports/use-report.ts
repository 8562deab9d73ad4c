import { useMemo } from 'react';
import type { ReportFormat } from '../../shared/contract/contract';
import { Report } from '../../shared/report/report';
import type { Loadable } from '../client/loadable';
import { createResource, useResource } from '../client/resource';

export interface OpenReport {
  /** The document itself: the same text that is exported. */
  readonly html: Loadable<string>;
  readonly report: Loadable<Report>;
  readonly reload: () => void;
}

/** The draft of a run's report, made again whenever the register or its own texts change; or a version that was kept. */
export function useReport(runId: string, version?: number): OpenReport {
  const [document, data] = useMemo(
    () => [rendering(runId, 'html', version), rendering(runId, 'json', version)] as const,
    [runId, version],
  );
  const html = useResource(document);
  const json = useResource(data);
  const report = useMemo(() => parsed(json), [json]);
  return {
    html: html.kind === 'ready' ? { kind: 'ready', value: html.value.text } : html,
    report,
    reload: () => void Promise.all([document.reload(), data.reload()]),
  };
}

const rendering = (runId: string, format: ReportFormat, version: number | undefined) =>
  createResource('report.render', { runId, format, names: 'persons', ...(version !== undefined && { version }) }, [
    'findings.changed',
    'editions.changed',
  ]);

function parsed(json: Loadable<{ readonly text: string }>): Loadable<Report> {
  if (json.kind !== 'ready') return json;
  return { kind: 'ready', value: Report.parse(JSON.parse(json.value.text)) };
}
