import { formatDuration, MINUTE } from '../../basics/time';
import { drawnDuration } from '../../engine/duration';
import { capital, listed } from '../words/phrases';
import type { StepResult } from '../sections/step-results';
import type { Draft, Facts, Rule } from './proposal';

/** Steps that took longer than planned, waited for people or machines, ran out of time or did not work. */
export const workRule: Rule = (facts) =>
  facts.steps.flatMap((step) =>
    [
      overrun(step, facts),
      waited(step, facts),
      timedOut(step),
      restoreFailed(step, facts),
      knownError(step, facts),
    ].filter((draft) => draft !== undefined),
  );

/** Did it decide when the worst service came back? */
const isDecisive = (step: StepResult, { paths, worst }: Facts): boolean =>
  paths.get(worst?.key ?? '')?.some(({ state, visit }) => state === step.state && visit === step.visit) ?? false;

const about = (step: StepResult): Pick<Draft, 'owner' | 'evidence'> => ({
  owner: step.owner,
  evidence: { seqs: step.seqs, at: step.ended ?? step.entered, state: step.state },
});

/** Longer than 95 of 100 by the plan's own estimate, and by five minutes at least. */
function overrun(step: StepResult, facts: Facts): Draft | undefined {
  const state = facts.history.names.find(step.state);
  if (state?.kind !== 'step' || step.actual === undefined || step.planned === undefined) return undefined;
  const late = drawnDuration(state.duration, 0.95);
  if (step.actual <= late || step.actual - step.planned < 5 * MINUTE) return undefined;
  const lost = step.pauses.map(({ name, time }) => `${formatDuration(time)} paused for ${name}`);
  const tries = step.attempts > 1 ? [`${step.attempts} attempts`] : [];
  const because = [...lost, ...tries];
  return {
    key: `overrun/${step.state}/${step.visit}`,
    title: `“${step.name}” took ${formatDuration(step.actual)} instead of ${formatDuration(step.planned)}`,
    type: 'performance issue',
    severity: isDecisive(step, facts) ? 'high' : 'medium',
    description: `The plan expects ${formatDuration(late)} at most in 95 of 100 cases.${because.length > 0 ? ` ${capital(listed(because))}.` : ''}`,
    action: {
      text: `Find out why it took longer; correct the estimate in the plan or remove the cause.`,
      element: 'planning',
    },
    ...about(step),
  };
}

/** Waiting for a pool matters where it decided the recovery. */
function waited(step: StepResult, facts: Facts): Draft | undefined {
  const pool = step.waits.find(({ kind }) => kind === 'pool');
  if (pool === undefined || pool.time < 10 * MINUTE || !isDecisive(step, facts)) return undefined;
  return {
    key: `bottleneck/${step.state}/${step.visit}`,
    title: `“${step.name}” waited ${formatDuration(pool.time)} for ${pool.name}`,
    type: 'bottleneck',
    severity: 'high',
    description: `The wait lies on the path that decided when the service came back.`,
    action: { text: `Add to ${pool.name}, or let this step go first.`, element: 'organisation' },
    ...about(step),
  };
}

function timedOut(step: StepResult): Draft | undefined {
  if (step.outcome !== 'timeout') return undefined;
  return {
    key: `timeout/${step.state}/${step.visit}`,
    title: `“${step.name}” ran out of the time allowed`,
    type: 'performance issue',
    severity: 'medium',
    description: `It was left unfinished ${formatDuration((step.ended ?? step.entered) - step.entered)} after it was reached.`,
    action: {
      text: 'Agree who acts when the time allowed is over, and whether that time is right.',
      element: 'planning',
    },
    ...about(step),
  };
}

/** A way of restoring that did not work is the finding that matters most. */
function restoreFailed(step: StepResult, { history }: Facts): Draft | undefined {
  const state = history.names.find(step.state);
  const isRestore = state?.kind === 'step' && ((state.restores?.length ?? 0) > 0 || state.activity === 'restore');
  if (!isRestore) return undefined;
  const hasFailed = step.outcome === 'failed';
  if (!hasFailed && step.attempts < 2) return undefined;
  const blocked = history.board.blocked.includes(step.state);
  const failed = blocked ? 'could not be taken' : 'failed';
  return {
    key: `restore/${step.state}/${step.visit}`,
    title: hasFailed ? `“${step.name}” ${failed}` : `“${step.name}” needed ${step.attempts} attempts`,
    type: 'failure point',
    severity: hasFailed ? 'critical' : 'high',
    description: 'A copy that cannot be restored at the first attempt is not a way back that the plan can rely on.',
    action: { text: 'Test this restore regularly, and keep a second way beside it.', element: 'equipment' },
    ...about(step),
  };
}

function knownError(step: StepResult, { history }: Facts): Draft | undefined {
  const state = history.names.find(step.state);
  if (state?.kind !== 'step') return undefined;
  const inForce = history.frames.flatMap(({ event }) =>
    event.changes.flatMap((change) =>
      change.kind === 'effect' && change.effect.op === 'known-error' && change.inForce
        ? [change.effect.knownError]
        : [],
    ),
  );
  const key = state.knownErrors?.find((it) => inForce.includes(it));
  const error = key === undefined ? undefined : history.names.thing('knownErrors', key);
  if (key === undefined || error === undefined) return undefined;
  const workaround = error.workaround === undefined ? 'It has no work-around.' : `Work-around: ${error.workaround}`;
  return {
    key: `known-error/${key}/${step.state}`,
    title: `Known error met: ${error.name}`,
    type: 'documentation',
    severity: 'medium',
    description: `It was met in “${step.name}”. ${workaround}`,
    action: {
      text: 'Remove the cause, or write the work-around into the procedure of this step.',
      element: 'equipment',
    },
    ...about(step),
  };
}
