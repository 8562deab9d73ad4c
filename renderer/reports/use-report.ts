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

/** The report of a run, made again whenever the register changes: findings are part of it. */
export function useReport(runId: string): OpenReport {
  const [document, data] = useMemo(() => [rendering(runId, 'html'), rendering(runId, 'json')] as const, [runId]);
  const html = useResource(document);
  const json = useResource(data);
  const report = useMemo(() => parsed(json), [json]);
  return {
    html: html.kind === 'ready' ? { kind: 'ready', value: html.value.text } : html,
    report,
    reload: () => void Promise.all([document.reload(), data.reload()]),
  };
}

const rendering = (runId: string, format: ReportFormat) =>
  createResource('report.render', { runId, format, names: 'persons' }, ['findings.changed']);

function parsed(json: Loadable<{ readonly text: string }>): Loadable<Report> {
  if (json.kind !== 'ready') return json;
  return { kind: 'ready', value: Report.parse(JSON.parse(json.value.text)) };
}
