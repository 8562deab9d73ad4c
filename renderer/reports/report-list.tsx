import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import type { RunSummary } from '../../shared/contract/contract';
import { address } from '../client/navigation';
import { runs as runsResource, useRuns } from '../client/workspace-lists';
import { DurationText } from '../ui/duration-text';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { Loaded } from '../ui/loaded';
import { OutcomeBadge } from '../ui/outcome-badge';
import { Page } from '../ui/page';
import { formatDayTime } from '../ui/wall-time';
import { ImportPackage } from './import-package';
import classes from './report-list.module.css';

/** Every run that has ended, newest first: each has its after-action report. */
export function ReportList() {
  const [trouble, setTrouble] = useState<string>();
  return (
    <Page title="Reports" flush actions={<ImportPackage onTrouble={setTrouble} />}>
      {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
      <Loaded of={useRuns()} what="reports" onRetry={() => void runsResource.reload()}>
        {(all) => <Ended runs={all.filter(({ outcome }) => outcome !== undefined)} />}
      </Loaded>
    </Page>
  );
}

function Ended({ runs }: { readonly runs: readonly RunSummary[] }) {
  if (runs.length === 0) return <NoReports />;
  const newestFirst = runs.toSorted((a, b) => (b.endedAt ?? '').localeCompare(a.endedAt ?? ''));
  return (
    <div className={classes.view}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">Scenario</th>
            <th scope="col">Outcome</th>
            <th scope="col">Exercise time</th>
            <th scope="col">Ended</th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((run) => (
            <ReportRow key={run.runId} run={run} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ReportRow = ({
  run: { runId, title, conduct, scenarioTitle, outcome, at, endedAt = '' },
}: {
  readonly run: RunSummary;
}) => (
  <tr>
    <td className={classes.title}>
      <a href={address('reports', runId)} dir="auto" title={title}>
        {title}
      </a>
    </td>
    <td dir="auto">{conduct === 'simulation' ? `${scenarioTitle}, simulated` : scenarioTitle}</td>
    <td>{outcome && <OutcomeBadge outcome={outcome} />}</td>
    <td>
      <DurationText ms={at} />
    </td>
    <td>
      <time>{formatDayTime(endedAt)}</time>
    </td>
  </tr>
);

const NoReports = () => (
  <EmptyState
    icon={IconFileText}
    title="What each drill showed, to read and to act on"
    actions={
      <Button component="a" href={address('home')}>
        Start a drill
      </Button>
    }
  >
    When a drill ends, its after-action report stands here: timeline, planned against actual, RTO and RPO, findings.
  </EmptyState>
);
