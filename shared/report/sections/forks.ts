import { z } from 'zod';
import { comparedIn, compareRuns } from '../../analysis/compare-runs';
import { readHistory, type History } from '../history';
import type { RelatedRun } from '../related';
import { tracesOf } from '../traces';
import { decisionResults, type DecisionResult } from './decisions';
import { RtoVerdict, serviceResults, type ServiceResult } from './service-results';

const ms = z.number().int();

/** How a service fared in one of the two. */
const Fared = z.object({
  /** Exercise time from the disruption until it was back; absent where it was not by the end of what is on record. */
  back: ms.optional(),
  verdict: RtoVerdict,
  /** What was left of its MTPD once the work that recovery leaves behind was done; negative where it was exceeded. */
  margin: ms.optional(),
});

/** A drill that was played otherwise from some event on, beside this one. */
export const ForkResult = z.object({
  runId: z.string(),
  title: z.string(),
  relation: z.enum(['origin', 'fork']),
  /** Exercise time up to which both are the same. */
  from: ms,
  isOver: z.boolean(),
  /** Exercise time at which it stands, or ended. */
  at: ms,
  /** Decisions that were taken otherwise there. `at`: when they were taken here. */
  decisions: z.array(z.object({ state: z.string(), name: z.string(), here: z.string(), there: z.string(), at: ms })),
  services: z.array(z.object({ name: z.string(), tier: z.number().int(), here: Fared, there: Fared })),
  /** Steps that ended at another time, or only in one of the two. */
  steps: z.array(z.object({ name: z.string(), here: ms.optional(), there: ms.optional() })),
});
export type ForkResult = z.infer<typeof ForkResult>;

interface Here {
  readonly decisions: readonly DecisionResult[];
  readonly services: readonly ServiceResult[];
}

/** Every other drill that shares its beginning with this one, and what came of it there. */
export function forkResults(history: History, related: readonly RelatedRun[], here: Here): ForkResult[] {
  const { workflow } = history.frozen;
  return related.map((other) => {
    const there = readHistory({ summary: other, frozen: other.frozen, journal: other.journal, findings: [] });
    const traces = tracesOf(there);
    const theirs = serviceResults(there, traces);
    return {
      runId: other.runId,
      title: there.summary.title,
      relation: other.relation,
      from: history.journal[other.seq]?.at ?? 0,
      isOver: there.board.ended !== undefined,
      at: there.end,
      decisions: otherwise(here.decisions, decisionResults(there, traces), other.seq),
      services: here.services.flatMap((mine) => {
        const same = theirs.find(({ key }) => key === mine.key);
        if (same === undefined || mine.interruptions.length + same.interruptions.length === 0) return [];
        return [{ name: mine.name, tier: mine.tier, here: fared(mine), there: fared(same) }];
      }),
      steps: compareRuns(
        workflow,
        comparedIn(history.journal, workflow),
        comparedIn(other.journal, workflow),
      ).steps.map(({ name, here: mine, there: theirEnd }) => ({
        name,
        ...(mine !== undefined && { here: mine }),
        ...(theirEnd !== undefined && { there: theirEnd }),
      })),
    };
  });
}

/** Decisions after the last common event that were taken in both, and not alike: the nth time in one is the nth in the other. */
function otherwise(here: readonly DecisionResult[], there: readonly DecisionResult[], seq: number) {
  const theirs = new Map(numbered(there));
  return numbered(here).flatMap(([key, decision]) => {
    const other = theirs.get(key)?.chosen;
    const { chosen, at, state, name, seqs } = decision;
    const isShared = Math.max(...seqs) <= seq;
    if (isShared || chosen === undefined || at === undefined || other === undefined || other === chosen) return [];
    return [{ state, name, here: chosen, there: other, at }];
  });
}

function numbered(decisions: readonly DecisionResult[]): readonly (readonly [string, DecisionResult])[] {
  const seen = new Map<string, number>();
  return decisions.map((decision) => {
    const count = (seen.get(decision.state) ?? 0) + 1;
    seen.set(decision.state, count);
    return [`${decision.state} ${count}`, decision] as const;
  });
}

function fared({ recoveredAt, rto, mtpd }: ServiceResult): z.infer<typeof Fared> {
  const { target, total } = mtpd;
  return {
    verdict: rto.verdict,
    ...(recoveredAt !== undefined && { back: recoveredAt }),
    ...(recoveredAt !== undefined && target !== undefined && total !== undefined && { margin: target - total }),
  };
}
