// Opens the workspace of a killed program as the app would and compares it with everything that had been shown.
import { canonicalJson } from '../../../shared/basics/canonical-json';
import { known } from '../../../shared/basics/assert';
import type { ClockReading } from '../../../shared/model/clock-reading';
import { createDrill, restoreDrill } from '../../../shared/engine/create-drill';
import type { Checkpoint } from '../../../shared/engine/drill';
import { DrillRunner } from '../../../main/runner/drill-runner';
import type { DrillMaker } from '../../../main/runner/drill-maker';
import { replay } from '../../../main/runner/replay';
import { systemTime } from '../../../main/runner/time-source';
import { createFindings } from '../../../main/storage/findings';
import { openWorkspace } from '../../../main/storage/open';
import { createRuns, type Runs } from '../../../main/storage/runs';
import type { Killed } from './one-kill';

export interface Examination {
  readonly shownEvents: number;
  readonly shownFindings: number;
  readonly lostEvents: number;
  readonly lostFindings: number;
  readonly damaged: number;
  readonly brokenChains: number;
  readonly differentReplays: number;
  /** Runs whose restored timers differ from those of an uninterrupted replay of the same record. */
  readonly differentTimers: number;
  readonly wrongInstants: number;
  /** Real seconds of running clock that were not marked yet when the kill came. */
  readonly lag: number;
  readonly reopenMs: number;
}

const maker: DrillMaker = { create: createDrill, restore: restoreDrill };

export function examine(path: string, killed: Killed): Examination {
  const before = performance.now();
  const opened = openWorkspace(path);
  if (!opened.ok) throw new Error(opened.error);
  const workspace = opened.value;
  const reopenMs = performance.now() - before;
  const runs = createRuns(workspace);
  const runner = new DrillRunner({
    runs,
    maker,
    time: systemTime,
    publish: () => undefined,
    reportBug: console.error,
    newId: String,
    onLive: () => undefined,
  });
  try {
    const findings = new Set(
      createFindings(workspace)
        .list({})
        .map(({ id }) => id),
    );
    const shownFindings = killed.shown.filter((shown) => shown.kind === 'finding');
    const open = runs.list().filter((run) => run.outcome === undefined);
    const differentTimers = open.filter(({ runId }) => !hasSameTimers(runs, runId)).length;
    const verdicts = runs.list().map(({ runId }) => valueOf(runner.verify(runId)));
    return {
      ...eventsIn(runs, killed),
      shownFindings: shownFindings.length,
      lostFindings: shownFindings.filter(({ id }) => !findings.has(id)).length,
      damaged: workspace.db.pragma('integrity_check', { simple: true }) === 'ok' ? 0 : 1,
      brokenChains: verdicts.filter(({ chain }) => !chain).length,
      differentReplays: verdicts.filter((verdict) => !verdict.replay).length,
      differentTimers,
      ...instantsIn(runs, runner, killed),
      reopenMs,
    };
  } finally {
    runner.close();
    workspace.close();
  }
}

function eventsIn(runs: Runs, { shown }: Killed): Pick<Examination, 'shownEvents' | 'lostEvents'> {
  const events = shown.filter((it) => it.kind === 'event');
  const journals = new Map([...new Set(events.map(({ runId }) => runId))].map((runId) => [runId, runs.journal(runId)]));
  const lost = events.filter(({ runId, seq, hash }) => journals.get(runId)?.[seq]?.hash !== hash);
  return { shownEvents: events.length, lostEvents: lost.length };
}

/** Every token, job, queue and due time: what the checkpoint brings back, against the record played from its beginning. */
function hasSameTimers(runs: Runs, runId: string): boolean {
  const { frozen } = valueOf(runs.load(runId));
  const checkpoint = known(runs.checkpoint(runId), 'an open run has a checkpoint');
  const restored = valueOf(restoreDrill(frozen, JSON.parse(checkpoint.body) as Checkpoint)); // `as`: our own text
  const { drill } = valueOf(replay(frozen, runs.journal(runId), maker));
  return (
    restored.nextDue() === drill.nextDue() && canonicalJson(restored.checkpoint()) === canonicalJson(drill.checkpoint())
  );
}

/**
 * The clock of the run that was being shown: not before anything that was recorded, not after the instant of the kill,
 * and no further back than the marks that were due. What was recorded but not shown any more may have stopped the clock.
 */
function instantsIn(
  runs: Runs,
  runner: DrillRunner,
  { shown, at }: Killed,
): Pick<Examination, 'wrongInstants' | 'lag'> {
  const last = shown.findLast((it) => it.kind === 'clock');
  if (last === undefined) return { wrongInstants: 0, lag: 0 };
  const recorded = known(runs.journal(last.runId).at(-1), 'a run has events');
  const seen = shown.filter((it) => it.kind === 'event' && it.runId === last.runId && it.seq === recorded.seq);
  const { clock } = valueOf(runner.load(last.runId));
  if (clock.running || clock.at < recorded.at) return { wrongInstants: 1, lag: 0 };
  if (seen.length === 0) return { wrongInstants: 0, lag: 0 };
  if (!last.clock.running) return { wrongInstants: clock.at === last.clock.at ? 0 : 1, lag: 0 };
  const atKill = instantAt(last.clock, at);
  return { wrongInstants: clock.at > atKill ? 1 : 0, lag: (atKill - clock.at) / last.clock.speed / 1000 };
}

const instantAt = ({ at, wall, running, speed }: ClockReading, now: number): number =>
  running ? at + Math.max(0, now - wall) * speed : at;

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
