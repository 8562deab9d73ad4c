import { ok, type Result } from '../../basics/result';
import type { Inject, InjectTrigger, Scenario } from '../../model/scenario';
import { patched, refuse, type Command, type Patch } from '../command';
import { byTime } from '../../model/inject-order';
import { changeScenario, clampedTime, parsedInject, type OfInjects } from './with-scenario';

export interface EditInject {
  readonly scenario: string;
  readonly inject: string;
  readonly set: Patch<Omit<Inject, 'id'>>;
  readonly what?: string | undefined;
}

export const editInject: Command<EditInject> = {
  label: ({ what }) => `Change ${what ?? 'inject'}`,
  apply: (plan, { scenario: id, inject, set }) =>
    changeScenario(plan, id, (scenario) => {
      const before = scenario.injects.find((it) => it.id === inject);
      if (before === undefined) return gone;
      const changed = parsedInject(patched(before, { ...set, id: inject }));
      return changed.ok ? ok(replaced(scenario, changed.value)) : changed;
    }),
};

const replaced = (scenario: Scenario, inject: Inject): Scenario => ({
  ...scenario,
  injects: scenario.injects.map((it) => (it.id === inject.id ? inject : it)),
});

export interface MoveInject {
  readonly scenario: string;
  readonly inject: string;
  /** Milliseconds of scenario time. What lies before the disruption is moved to it. */
  readonly to: number;
}

/** Another time for an inject that has one: its instant, or the deadline of a contingency inject. */
export const moveInject: Command<MoveInject> = {
  label: () => 'Move inject in time',
  apply: (plan, { scenario: id, inject, to }) =>
    changeScenario(plan, id, (scenario) => {
      const before = scenario.injects.find((it) => it.id === inject);
      if (before === undefined) return gone;
      const trigger = movedTrigger(before.trigger, clampedTime(to));
      return trigger.ok ? ok(replaced(scenario, { ...before, trigger: trigger.value })) : trigger;
    }),
};

function movedTrigger(trigger: InjectTrigger, at: number): Result<InjectTrigger, string> {
  if (trigger.kind === 'time') return ok({ ...trigger, at });
  if (trigger.kind === 'missed') return ok({ ...trigger, by: at });
  return refuse('This inject has no time of its own.');
}

export const removeInjects: Command<OfInjects> = {
  label: ({ injects }) => (injects.length === 1 ? 'Remove inject' : `Remove ${injects.length} injects`),
  apply: (plan, { scenario: id, injects: chosen }) =>
    changeScenario(plan, id, (scenario) => {
      const kept = scenario.injects.filter((it) => !chosen.includes(it.id));
      return kept.length === scenario.injects.length ? gone : ok({ ...scenario, injects: kept });
    }),
};

export interface RenumberInjects {
  readonly scenario: string;
}

/** Numbers from 1 in the order of time; the document follows, so that what is due together is released by number. */
export const renumberInjects: Command<RenumberInjects> = {
  label: () => 'Renumber injects by time',
  apply: (plan, { scenario: id }) =>
    changeScenario(plan, id, (scenario) => {
      const injects = byTime(scenario.injects).map((inject, index) => ({ ...inject, no: index + 1 }));
      const isSame = injects.every((it, i) => it.id === scenario.injects[i]?.id && it.no === scenario.injects[i]?.no);
      return ok(isSame ? scenario : { ...scenario, injects });
    }),
};

const gone = refuse('This inject no longer exists.');
