import { useState } from 'react';
import { SegmentedControl } from '@mantine/core';
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
import { VersionsPanel } from './versions/versions-panel';
import { WritingPanel } from './writing/writing-panel';
import classes from './report-screen.module.css';

interface Props {
  readonly runId: string;
  /** Event of the record to show first. */
  readonly seq: number | undefined;
}

const TABS = [
  { value: 'findings', label: 'Findings' },
  { value: 'text', label: 'Own text' },
  { value: 'versions', label: 'Versions' },
] as const;
type Tab = (typeof TABS)[number]['value'];

/** One report: the document itself, and beside it what the record proposes, what people write, and its versions. */
export function ReportScreen({ runId, seq: first }: Props) {
  const [version, setVersion] = useState<number>();
  const [tab, setTab] = useState<Tab>('findings');
  const [place, setPlace] = useState<LogPlace | undefined>(first === undefined ? undefined : { seq: first });
  const [around, setAround] = useState(first);
  const { html, outline, reload, onShown } = useReport({ runId, version, seq: around });
  const show = (seq: number): void => setPlace({ seq });
  const run = valueOr(useRuns(), []).find((it) => it.runId === runId);
  const title = run?.title ?? 'Report';
  return (
    <Page
      flush
      crumbs={[{ label: 'Reports', to: address('reports') }]}
      title={title}
      aside={run?.conduct === 'live' ? <ExerciseMark isEvent={run.isEvent} /> : undefined}
      actions={<ExportReport runId={runId} version={version} />}
    >
      <div className={classes.screen}>
        <Loaded of={html} what="the report" onRetry={reload}>
          {(text) => (
            <ReportDocument
              html={text}
              title={`After-action report: ${title}`}
              place={place}
              onElsewhere={setAround}
              onShown={onShown}
            />
          )}
        </Loaded>
        <aside className={classes.margin} aria-label="Beside the report">
          <SegmentedControl
            className={classes.tabs}
            size="xs"
            fullWidth
            data={[...TABS]}
            value={tab}
            onChange={(value) => setTab(TABS.find((it) => it.value === value)?.value ?? 'findings')}
          />
          {outline.kind === 'ready' && (
            <>
              {tab === 'findings' && <ProposalsPanel runId={runId} proposals={outline.value.proposals} onShow={show} />}
              {tab === 'text' && (
                <WritingPanel
                  runId={runId}
                  objectives={outline.value.objectives}
                  onShow={(section) => setPlace({ section })}
                />
              )}
              {tab === 'versions' && <VersionsPanel runId={runId} shown={version} onShow={setVersion} />}
              {tab !== 'text' && <RecordPanel integrity={outline.value.integrity} onShow={show} />}
            </>
          )}
        </aside>
      </div>
    </Page>
  );
}
