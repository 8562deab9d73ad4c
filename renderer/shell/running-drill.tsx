import type { RunSummary } from '../../shared/contract/contract';
import { useConnection } from '../client/client';
import { valueOr } from '../client/loadable';
import { address, type Route } from '../client/navigation';
import { useRun } from '../client/run-store';
import { useRuns } from '../client/workspace-lists';
import { ExerciseMark } from '../ui/exercise-mark';
import { RunClock } from '../ui/run-clock';
import { StatusShape } from '../ui/status-shape';
import classes from './running-drill.module.css';

/** The drill that is open, with its clock, in sight from every place but its own. */
export function RunningDrill({ route }: { readonly route: Route }) {
  const open = newestOpen(valueOr(useRuns(), []));
  if (!open || (route.place === 'drills' && route.path[0] === open.runId)) return null;
  return <Pill run={open} />;
}

function Pill({ run }: { readonly run: RunSummary }) {
  const live = useRun(run.runId);
  const isConnected = useConnection() === 'connected';
  if (live.kind !== 'ready' || live.value.board.ended) return null;
  const { running } = live.value.clock;
  const word = !isConnected ? 'no answer' : running ? 'running' : 'paused';
  return (
    <a className={classes.pill} href={address('drills', run.runId)} title={run.title}>
      <ExerciseMark />
      <StatusShape status={!isConnected ? 'not-reached' : running ? 'working' : 'paused'} size={12} />
      <span className={classes.title}>{run.title}</span>
      <span className={classes.clock}>
        <RunClock runId={run.runId} />
      </span>
      <span className={classes.word}>{word}</span>
    </a>
  );
}

const newestOpen = (runs: readonly RunSummary[]): RunSummary | undefined =>
  runs
    .filter((run) => run.conduct === 'live' && run.outcome === undefined)
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))[0];
