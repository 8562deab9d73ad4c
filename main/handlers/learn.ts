import { ok } from '../../shared/basics/result';
import type { RunSummary } from '../../shared/contract/contract';
import type { StepMeasures } from '../../shared/model/learned';
import { factsOf } from '../../shared/report/facts';
import { readHistory } from '../../shared/report/history';
import { measuredTimes, type Measured } from '../../shared/report/learn/measured-times';
import type { DrillRunner } from '../runner/drill-runner';
import type { Runs } from '../storage/runs';
import type { HandlersOf } from './handler';

export interface LearnDesk {
  readonly runs: Pick<Runs, 'list'>;
  readonly runner: Pick<DrillRunner, 'record'>;
}

/** Older runs say little of how the plan is worked today. */
const MOST_RUNS = 30;

export function createLearnHandlers({ runs, runner }: LearnDesk): HandlersOf<'learn'> {
  /** Records of ended runs never change. */
  const known = new Map<string, readonly Measured[]>();

  function measuresOf(runId: string): readonly Measured[] {
    const before = known.get(runId);
    if (before !== undefined) return before;
    const record = runner.record(runId);
    const measures = record.ok ? measuredTimes(factsOf(readHistory({ ...record.value, findings: [] }))) : [];
    known.set(runId, measures);
    return measures;
  }

  return {
    'learn.steps': ({ planId }) => {
      const ended = runs
        .list()
        .filter((run) => run.planId === planId && run.conduct === 'live' && run.outcome !== undefined)
        .slice(0, MOST_RUNS);
      return ok(byStep(ended.flatMap((run) => measuresOf(run.runId).map((it) => ({ ...it, ...sourceOf(run) })))));
    },
  };
}

const sourceOf = ({ runId, title, startedAt }: RunSummary) => ({ runId, title, day: startedAt.slice(0, 10) });

function byStep(all: readonly (Measured & ReturnType<typeof sourceOf>)[]): StepMeasures[] {
  return [...Map.groupBy(all, ({ step }) => step)].map(([step, measures]) => ({
    step,
    times: measures.flatMap((it) =>
      'time' in it ? [{ runId: it.runId, title: it.title, day: it.day, time: it.time }] : [],
    ),
    left: measures.flatMap((it) =>
      'why' in it ? [{ runId: it.runId, title: it.title, day: it.day, why: it.why }] : [],
    ),
  }));
}
