import { Button, Checkbox } from '@mantine/core';
import { IconColumns, IconFileText, IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { RunSummary } from '../../shared/contract/contract';
import { address } from '../client/navigation';
import { runs as runsResource, useRuns } from '../client/workspace-lists';
import { DurationText } from '../ui/duration-text';
import { ExerciseMark } from '../ui/exercise-mark';
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
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <Page
      title="Reports"
      flush
      actions={
        <>
          {chosen.length > 0 && <CompareButton runIds={chosen} />}
          <Button
            component="a"
            variant="default"
            href={address('reports', 'history')}
            leftSection={<IconHistory size={14} />}
          >
            History
          </Button>
          <ImportPackage onTrouble={setTrouble} />
        </>
      }
    >
      {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
      <Loaded of={useRuns()} what="reports" onRetry={() => void runsResource.reload()}>
        {(all) => (
          <Ended runs={all.filter(({ outcome }) => outcome !== undefined)} chosen={chosen} onChoose={setChosen} />
        )}
      </Loaded>
    </Page>
  );
}

/** Six stand beside each other on a page, no more. */
const MOST = 6;

const CompareButton = ({ runIds }: { readonly runIds: readonly string[] }) => (
  <Button
    component="a"
    leftSection={<IconColumns size={14} />}
    {...(runIds.length < 2
      ? { 'data-disabled': true, 'aria-disabled': true }
      : { href: address('reports', 'compare', runIds.join(',')) })}
  >
    {runIds.length < 2 ? 'Choose another to compare' : `Compare ${runIds.length}`}
  </Button>
);

interface EndedProps {
  readonly runs: readonly RunSummary[];
  readonly chosen: readonly string[];
  readonly onChoose: (runIds: readonly string[]) => void;
}

function Ended({ runs, chosen, onChoose }: EndedProps) {
  const choose = (runId: string, is: boolean): void =>
    onChoose(is ? [...chosen, runId] : chosen.filter((it) => it !== runId));
  if (runs.length === 0) return <NoReports />;
  const newestFirst = runs.toSorted((a, b) => (b.endedAt ?? '').localeCompare(a.endedAt ?? ''));
  return (
    <div className={classes.view}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.choice} aria-label="Compare" />
            <th scope="col">Run</th>
            <th scope="col">Scenario</th>
            <th scope="col">Outcome</th>
            <th scope="col">Exercise time</th>
            <th scope="col">Ended</th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((run) => (
            <ReportRow
              key={run.runId}
              run={run}
              isChosen={chosen.includes(run.runId)}
              isFull={chosen.length >= MOST}
              onChoose={(is) => choose(run.runId, is)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly run: RunSummary;
  readonly isChosen: boolean;
  readonly isFull: boolean;
  readonly onChoose: (is: boolean) => void;
}

const ReportRow = ({
  run: { runId, title, conduct, isEvent, scenarioTitle, outcome, at, endedAt = '' },
  isChosen,
  isFull,
  onChoose,
}: RowProps) => (
  <tr>
    <td className={classes.choice}>
      <Checkbox
        size="xs"
        aria-label={`Compare ${title}, ${formatDayTime(endedAt)}`}
        checked={isChosen}
        disabled={isFull && !isChosen}
        onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
      />
    </td>
    <td className={classes.title}>
      <a href={address('reports', runId)} dir="auto" title={title}>
        {title}
      </a>
    </td>
    <td dir="auto">
      {isEvent === true ? (
        <ExerciseMark isEvent />
      ) : conduct === 'simulation' ? (
        `${scenarioTitle}, simulated`
      ) : (
        scenarioTitle
      )}
    </td>
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
