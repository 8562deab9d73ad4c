import { formatDuration, MINUTE } from '../../basics/time';
import type { StepResult } from '../sections/step-results';
import { overrun } from './overrun';
import type { Draft, Facts, Rule } from './proposal';
import { aboutStep, isDecisive } from './about-step';

/** Steps that took longer than planned, waited for people or machines, ran out of time or did not work. */
export const workRule: Rule = (facts) => [
  ...facts.steps.flatMap((step) =>
    [
      overrun(step, facts),
      waited(step, facts),
      timedOut(step),
      restoreFailed(step, facts),
      stepFailed(step, facts),
      knownError(step, facts),
    ].filter((draft) => draft !== undefined),
  ),
  ...passedDeadlines(facts),
];

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
    ...aboutStep(step),
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
      text: `Agree who acts when the time allowed for “${step.name}” is over, and whether that time is right.`,
      element: 'planning',
    },
    ...aboutStep(step),
  };
}

/** Deadlines that nothing in the plan acts on: they were only recorded, or a default was taken. */
const passedDeadlines = ({ history, steps }: Facts): readonly Draft[] =>
  history.journal.flatMap(({ cause, seq, at, changes }): readonly Draft[] => {
    if (cause.kind !== 'due' || cause.what !== 'deadline') return [];
    const left = changes.find((change) => change.kind === 'left' && change.state === cause.id);
    const step = steps.findLast(({ state, entered }) => state === cause.id && entered <= at);
    // Left by its timeout, the step itself says so.
    if (step === undefined || step.outcome === 'timeout') return [];
    const what = left === undefined ? 'went on, because the plan names no way to go' : 'took its default';
    return [
      {
        key: `deadline/${step.state}/${step.visit}`,
        title: `“${step.name}” passed its deadline`,
        type: 'performance issue',
        severity: 'medium',
        description: `Its time was over ${formatDuration(at - step.entered)} after it was reached; it ${what}.`,
        action: {
          text: `Say in the plan what happens when the deadline of “${step.name}” has passed, and who acts.`,
          element: 'planning',
        },
        owner: step.owner,
        evidence: { seqs: [seq, ...step.seqs], at, state: step.state },
      },
    ];
  });

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
    ...aboutStep(step),
  };
}

/** What could not be done shows where the plan leans on something that is not there. */
function stepFailed(step: StepResult, facts: Facts): Draft | undefined {
  if (step.kind !== 'step' || step.outcome !== 'failed' || restoreFailed(step, facts) !== undefined) return undefined;
  const by = step.stoppedBy;
  return {
    key: `failed/${step.state}/${step.visit}`,
    title: by === undefined ? `“${step.name}” failed` : `“${step.name}” could not be done: ${by.title}`,
    type: 'failure point',
    severity: isDecisive(step, facts) ? 'high' : 'medium',
    description:
      by === undefined
        ? 'It was ended as failed; the plan went on another way.'
        : `Inject ${by.no} took away what it needs; the plan went on another way.`,
    action: {
      text: `Make sure that what “${step.name}” needs is there, and check it regularly; or take it out of the plan.`,
      element: 'planning',
    },
    ...aboutStep(step),
  };
}

function knownError(step: StepResult, { history }: Facts): Draft | undefined {
  const state = history.names.find(step.state);
  if (state?.kind !== 'step') return undefined;
  const met = history.journal.flatMap(({ seq, changes }) =>
    changes.flatMap((change) =>
      change.kind === 'effect' && change.effect.op === 'known-error' && change.inForce
        ? [{ key: change.effect.knownError, seq, inject: change.inject }]
        : [],
    ),
  );
  const first = met.find(({ key: it }) => state.knownErrors?.includes(it));
  const key = first?.key;
  const error = key === undefined ? undefined : history.names.thing('knownErrors', key);
  if (key === undefined || first === undefined || error === undefined) return undefined;
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
    owner: step.owner,
    evidence: { ...aboutStep(step).evidence, seqs: [first.seq, ...step.seqs], inject: first.inject },
  };
}
