import { formatDuration, type Ms } from '../../basics/time';
import { drawnDuration } from '../../engine/duration';
import { isTalkedThrough } from '../../model/exercise-type';
import { counted, listed } from '../words/phrases';
import type { StepResult } from '../sections/step-results';
import type { Draft, Facts, Rule } from './proposal';

const ENOUGH = 3;

/** Every timed step of an owner, three at least, took longer than its middle estimate, or every one less. */
export const estimateRule: Rule = (facts) => {
  const byOwner = Map.groupBy(timedSteps(facts), ({ step }) => step.owner ?? '');
  return [...byOwner].flatMap(([owner, timed]): readonly Draft[] => {
    const late = timed.filter(({ took, middle }) => took > middle);
    const early = timed.filter(({ took, middle }) => took < middle);
    const side = early.length === 0 ? late : late.length === 0 ? early : [];
    return side.length < ENOUGH ? [] : [sided(owner, side, { isLate: side === late, facts })];
  });
};

interface Timed {
  readonly step: StepResult;
  /** Work alone, without pauses and back-offs. */
  readonly took: Ms;
  /** Half of all cases take no longer, by the plan's estimate. */
  readonly middle: Ms;
}

/** Steps that people ended: one that the clock ended took as long as the plan says, which shows nothing. */
function timedSteps({ steps, history }: Facts): readonly Timed[] {
  if (history.frozen.settings.conduct === 'simulation') return [];
  return steps.flatMap((step): readonly Timed[] => {
    const state = history.names.find(step.state);
    const end = step.seqs.at(-1);
    const isByHand = end !== undefined && history.journal[end]?.cause.kind === 'command';
    if (state?.kind !== 'step' || step.owner === undefined || step.outcome !== 'done') return [];
    if (!isByHand || step.actual === undefined || step.attempts > 1) return [];
    return [{ step, took: step.actual - step.paused, middle: drawnDuration(state.duration, 0.5) }];
  });
}

function sided(owner: string, side: readonly Timed[], { isLate, facts }: { isLate: boolean; facts: Facts }): Draft {
  const each = side.map(
    ({ step, took, middle }) => `“${step.name}” ${formatDuration(took)} instead of ${formatDuration(middle)}`,
  );
  const role = facts.history.names.find(side[0]?.step.state ?? '');
  const ownerKey = role !== undefined && 'owner' in role ? role.owner : undefined;
  const isTalked = isTalkedThrough(facts.history.frozen.scenario.exerciseType);
  const talked = isTalked ? ' The times were talked through, not measured.' : '';
  const direction = isLate ? 'longer' : 'less time';
  return {
    key: `estimates/${ownerKey ?? owner}`,
    title: `All ${counted(side.length, 'timed step')} of ${owner} took ${direction} than the middle estimate`,
    type: 'performance issue',
    severity: isLate ? 'medium' : 'low',
    description: `${listed(each.slice(0, 6))}${each.length > 6 ? ` and ${each.length - 6} more` : ''}.${talked}`,
    action: {
      text: isLate
        ? `Correct the estimates of ${owner}, or find what slows every step down.`
        : `Correct the estimates of ${owner}: the plan reckons with time that is not needed.`,
      element: 'planning',
    },
    owner,
    evidence: {
      seqs: side.flatMap(({ step }) => step.seqs).slice(0, 60),
      at: side.at(-1)?.step.ended,
      state: side[0]?.step.state,
    },
  };
}
