import { formatDuration, MINUTE, type Ms } from '../../basics/time';
import { drawnDuration } from '../../engine/duration';
import { isTalkedThrough } from '../../model/exercise-type';
import type { Severity } from '../../model/finding';
import type { InjectResult } from '../sections/injects';
import { injectsUpon, type InjectUpon } from '../sections/injects-upon';
import type { StepResult } from '../sections/step-results';
import { capital, listed } from '../words/phrases';
import { aboutStep, isDecisive } from './about-step';
import type { Draft, Facts } from './proposal';

/**
 * Longer than 95 of 100 by the plan's own estimate, and by five minutes at least. Where an inject was upon the step it
 * is the drill's doing that it was slow: the plan has to provide for that, its estimate need not be wrong.
 */
export function overrun(step: StepResult, facts: Facts): Draft | undefined {
  const state = facts.history.names.find(step.state);
  if (state?.kind !== 'step' || step.actual === undefined || step.planned === undefined) return undefined;
  const late = drawnDuration(state.duration, 0.95);
  if (step.actual <= late || step.actual - step.planned < 5 * MINUTE) return undefined;
  const upon = injectsUpon(step, facts.history);
  const isTalked = isTalkedThrough(facts.history.frozen.scenario.exerciseType);
  return {
    key: `${upon.length > 0 ? 'slowed' : 'overrun'}/${step.state}/${step.visit}`,
    title: `“${step.name}” took ${formatDuration(step.actual)} instead of ${formatDuration(step.planned)}`,
    type: 'performance issue',
    severity: overrunSeverity(isTalked, isDecisive(step, facts)),
    description: [
      ...upon.map((inject) => cameUpon(inject, facts)),
      `Its own estimate, injects left aside, gives ${formatDuration(late)} at most in 95 of 100 cases.`,
      ...(isTalked ? ['The times were talked through, not measured.'] : []),
      ...lostTo(step),
    ].join(' '),
    action: { text: whatToDo(step, upon), element: 'planning' },
    ...aboutStep(step),
  };
}

/** `Inject 8 “Slow disk” was upon it (takes twice as long): by the model it cost the service 2 h 16.` */
function cameUpon({ id, no, title, effects }: InjectUpon, { worst, injects = [] }: Facts): string {
  const { cost } =
    worst === undefined
      ? {}
      : costTo(
          worst.key,
          injects.find((it) => it.id === id),
        );
  const told = `Inject ${no} “${title}” was upon it (${effects.join('; ')})`;
  return cost === undefined || worst === undefined ? `${told}.` : `${told}; by the model it cost ${worst.name} ${formatDuration(cost)}.`; // prettier-ignore
}

/** Where it made the service later at all. */
function costTo(service: string, inject: InjectResult | undefined): { cost?: number } {
  const time = inject?.cost?.find((it) => it.service === service)?.time;
  return time === undefined || time <= 0 ? {} : { cost: time };
}

function lostTo({ pauses, attempts }: StepResult): readonly string[] {
  const lost = pauses.map(({ name, time }: { name: string; time: Ms }) => `${formatDuration(time)} paused for ${name}`);
  const because = [...lost, ...(attempts > 1 ? [`${attempts} attempts`] : [])];
  return because.length === 0 ? [] : [`${capital(listed(because))}.`];
}

function whatToDo({ name }: StepResult, upon: readonly InjectUpon[]): string {
  if (upon.length === 0) return `Find out why “${name}” took longer; correct its estimate in the plan or remove the cause.`; // prettier-ignore
  const played = listed(upon.map(({ no, title }) => `inject ${no}, “${title}”`));
  return `Reckon in the plan with what slowed “${name}”: ${played}.`;
}

/** Talked-through times are no measure, but a step that decided the recovery is worth a look. */
const overrunSeverity = (isTalked: boolean, decides: boolean): Severity =>
  isTalked ? (decides ? 'medium' : 'low') : decides ? 'high' : 'medium';
