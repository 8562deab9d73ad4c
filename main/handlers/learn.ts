import { ok } from '../../shared/basics/result';
import type { RunSummary } from '../../shared/contract/contract';
import type { StepMeasures } from '../../shared/model/learned';
import { factsOf } from '../../shared/report/facts';
import { readHistory } from '../../shared/report/history';
import { measuredTimes, type Measured } from '../../shared/report/learn/measured-times';
import { practiceChangeAt } from '../../shared/report/practice-change';
import type { DrillRunner } from '../runner/drill-runner';
import type { Findings } from '../storage/findings';
import type { Runs } from '../storage/runs';
import type { HandlersOf } from './handler';

export interface LearnDesk {
  readonly findings: Pick<Findings, 'get'>;
  readonly runs: Pick<Runs, 'list'>;
  readonly runner: Pick<DrillRunner, 'record'>;
}

/** Older runs say little of how the plan is worked today. */
const MOST_RUNS = 30;

export function createLearnHandlers({ findings, runs, runner }: LearnDesk): HandlersOf<'learn'> {
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
    'learn.practice': ({ id }) => {
      const finding = findings.get(id);
      if (!finding.ok) return finding;
      const { evidence, proposal = '' } = finding.value;
      const record = evidence && runner.record(evidence.runId);
      const seq = /:deviation\/(\d+)$/.exec(proposal)?.[1];
      if (record?.ok !== true || seq === undefined) return ok({});
      const change = practiceChangeAt(readHistory({ ...record.value, findings: [] }), Number(seq));
      return ok(change === undefined ? {} : { change });
    },
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
