import { useState } from 'react';
import { valueOr } from '../client/loadable';
import { address } from '../client/navigation';
import { ExerciseMark } from '../ui/exercise-mark';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { useRuns } from '../client/workspace-lists';
import { ExportReport } from './export-report';
import { ProposalsPanel } from './proposals-panel';
import { RecordPanel } from './record-panel';
import { ReportDocument, type LogPlace } from './report-document';
import { useReport } from './use-report';
import classes from './report-screen.module.css';

interface Props {
  readonly runId: string;
  /** Event of the record to show first. */
  readonly seq: number | undefined;
}

/** One report: the document itself, and beside it what the record proposes and whether it is whole. */
export function ReportScreen({ runId, seq: first }: Props) {
  const { html, report, reload } = useReport(runId);
  const [place, setPlace] = useState<LogPlace | undefined>(first === undefined ? undefined : { seq: first });
  const show = (seq: number): void => setPlace({ seq });
  const run = valueOr(useRuns(), []).find((it) => it.runId === runId);
  const title = run?.title ?? 'Report';
  return (
    <Page
      flush
      crumbs={[{ label: 'Reports', to: address('reports') }]}
      title={title}
      aside={run?.conduct === 'live' ? <ExerciseMark /> : undefined}
      actions={<ExportReport runId={runId} />}
    >
      <div className={classes.screen}>
        <Loaded of={html} what="the report" onRetry={reload}>
          {(text) => <ReportDocument html={text} title={`After-action report: ${title}`} place={place} />}
        </Loaded>
        <aside className={classes.margin} aria-label="Beside the report">
          {report.kind === 'ready' && (
            <>
              <ProposalsPanel runId={runId} proposals={report.value.proposals} onShow={show} />
              <RecordPanel integrity={report.value.integrity} onShow={show} />
            </>
          )}
        </aside>
      </div>
    </Page>
  );
}
