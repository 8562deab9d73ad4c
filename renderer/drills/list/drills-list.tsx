import { Button, SegmentedControl } from '@mantine/core';
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { formatInstant } from '../../../shared/basics/time';
import type { RunSummary } from '../../../shared/contract/contract';
import { address } from '../../client/navigation';
import { runs, useRuns } from '../../client/workspace-lists';
import { EmptyState } from '../../ui/empty-state';
import { ExerciseMark } from '../../ui/exercise-mark';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { RunClock } from '../../ui/run-clock';
import { OutcomeBadge } from '../../ui/outcome-badge';
import { StatusBadge } from '../../ui/status-badge';
import { formatDayTime } from '../../ui/wall-time';
import { StartDrill } from './start-drill';
import { StartEvent } from './start-event';
import classes from './drills-list.module.css';

/** Every run of the workspace: those that can be continued first. `startWith` opens the start form with that plan. */
export function DrillsList({ startWith }: { readonly startWith: string | undefined }) {
  const [starting, setStarting] = useState(startWith !== undefined);
  // An open drill goes on without the list being told of each event.
  useEffect(() => void runs.reload(), []);
  const [isRecording, setRecording] = useState(false);
  const start = (
    <>
      <Button variant="default" onClick={() => setRecording(true)}>
        Record a real event…
      </Button>
      <Button leftSection={<IconPlus size={14} />} onClick={() => setStarting(true)}>
        Start a drill
      </Button>
    </>
  );
  return (
    <Page title="Drills" actions={start}>
      <Loaded of={useRuns()} what="drills" onRetry={() => void runs.reload()}>
        {(list) => (list.length === 0 ? <Nothing start={() => setStarting(true)} /> : <Lists list={list} />)}
      </Loaded>
      <StartDrill opened={starting} onClose={() => setStarting(false)} planId={startWith} />
      <StartEvent opened={isRecording} onClose={() => setRecording(false)} />
    </Page>
  );
}

const Nothing = ({ start }: { readonly start: () => void }) => (
  <EmptyState
    icon={IconPlayerPlay}
    title="No drill has been run yet"
    actions={<Button onClick={start}>Start a drill</Button>}
  >
    A drill plays a plan with a clock, a room of people and the failures you inject. Start one from a template or from a
    plan of your own; everything is recorded as it happens.
  </EmptyState>
);

const KINDS = ['All', 'Drills', 'Real events'] as const;

function Lists({ list }: { readonly list: readonly RunSummary[] }) {
  const [kind, setKind] = useState<(typeof KINDS)[number]>('All');
  const ofKind = list.filter(({ isEvent = false }) => kind === 'All' || isEvent === (kind === 'Real events'));
  const newest = ofKind.toSorted((a, b) => beginOf(b).localeCompare(beginOf(a)));
  const open = newest.filter((run) => run.outcome === undefined);
  const over = newest.filter((run) => run.outcome !== undefined);
  return (
    <div className={classes.lists}>
      {list.some(({ isEvent }) => isEvent) && (
        <SegmentedControl
          className={classes.kinds}
          size="xs"
          aria-label="Show"
          data={[...KINDS]}
          value={kind}
          onChange={(next) => setKind(KINDS.find((it) => it === next) ?? 'All')}
        />
      )}
      {open.length > 0 && <RunTable name="Open" list={open} />}
      {over.length > 0 && <RunTable name="Finished" list={over} />}
    </div>
  );
}

/** When it began: of a real event the event itself, which may have been recorded much later. */
const beginOf = ({ beganAt, startedAt }: RunSummary): string => beganAt ?? startedAt;

const RunTable = ({ name, list }: { readonly name: string; readonly list: readonly RunSummary[] }) => (
  <section aria-label={name}>
    <h2 className={classes.heading}>{name}</h2>
    <table className={classes.table}>
      <thead>
        <tr>
          <th>Drill</th>
          <th>Scenario</th>
          <th className={classes.started}>Began</th>
          <th className={classes.number}>Clock</th>
          <th className={classes.number}>Events</th>
          <th className={classes.state}>State</th>
          <th className={classes.number} aria-label="Open" />
        </tr>
      </thead>
      <tbody>
        {list.map((run) => (
          <tr key={run.runId}>
            <td>
              <a className={classes.link} href={address('drills', run.runId)}>
                {run.title}
              </a>
            </td>
            <td className={classes.soft}>
              {run.isEvent === true && <ExerciseMark isEvent />}
              {run.isEvent === true
                ? ` ${run.workflowTitle === run.title ? '' : run.workflowTitle}`
                : run.workflowTitle === run.title
                  ? run.scenarioTitle
                  : `${run.workflowTitle} · ${run.scenarioTitle}`}
            </td>
            <td className={classes.soft}>
              {formatDayTime(beginOf(run))}
              {run.isEvent === true && (
                <span className={classes.recorded}>recorded {formatDayTime(run.startedAt)}</span>
              )}
            </td>
            <td className={classes.number}>
              {run.outcome === undefined ? <RunClock runId={run.runId} /> : formatInstant(run.at)}
            </td>
            <td className={classes.number}>{run.events}</td>
            <td>
              {run.outcome === undefined ? (
                <StatusBadge status="paused" plain>
                  Open
                </StatusBadge>
              ) : (
                <OutcomeBadge outcome={run.outcome} />
              )}
            </td>
            <td className={classes.number}>
              <a
                className={classes.action}
                href={run.outcome === undefined ? address('drills', run.runId) : address('reports', run.runId)}
              >
                {run.outcome === undefined ? 'Continue' : 'Report'}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
