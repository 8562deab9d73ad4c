import { ok } from '../../basics/result';
import type { Plan } from '../../model/plan';
import type { Inject, Scenario } from '../../model/scenario';
import { patched, refuse, type Command, type Patch } from '../command';
import { freshKeys } from '../fresh-key';
import { changeScenario, MOST_SCENARIOS, parsedFields } from './with-scenario';

export interface AddScenario {
  readonly title?: string | undefined;
}

export const addScenario: Command<AddScenario> = {
  label: () => 'Add scenario',
  apply(plan, { title = 'New scenario' }) {
    if (plan.scenarios.length >= MOST_SCENARIOS) return tooMany;
    const id = freshKeys(plan)('scenario');
    const made = parsedFields({ id, title, exerciseType: 'tabletop', objectives: [], levels: [] }, []);
    return made.ok ? ok({ ...plan, scenarios: [...plan.scenarios, made.value] }) : made;
  },
};

export interface OfScenario {
  readonly scenario: string;
}

/** A copy below the original. Its injects and modules get keys of their own, so that a problem leads to one of them only. */
export const duplicateScenario: Command<OfScenario> = {
  label: ({ scenario }, plan) => `Duplicate ${titleOf(plan, scenario)}`,
  apply(plan, { scenario: id }) {
    const at = plan.scenarios.findIndex((it) => it.id === id);
    const original = plan.scenarios[at];
    if (original === undefined) return gone;
    if (plan.scenarios.length >= MOST_SCENARIOS) return tooMany;
    const fresh = freshKeys(plan);
    const copy: Scenario = {
      ...original,
      id: fresh('scenario'),
      title: `${original.title.slice(0, 480)} (copy)`,
      injects: original.injects.map((inject): Inject => ({ ...inject, id: fresh('inject') })),
      ...(original.modules && { modules: original.modules.map((module) => ({ ...module, id: fresh('module') })) }),
    };
    return ok({ ...plan, scenarios: plan.scenarios.toSpliced(at + 1, 0, copy) });
  },
};

export interface EditScenario extends OfScenario {
  readonly set: Patch<Omit<Scenario, 'id' | 'injects'>>;
  readonly what?: string | undefined;
}

export const editScenario: Command<EditScenario> = {
  label: ({ what }) => `Change ${what ?? 'scenario'}`,
  apply: (plan, { scenario: id, set }) =>
    changeScenario(plan, id, (scenario) => parsedFields(patched(scenario, { ...set, id }), scenario.injects)),
};

export const removeScenario: Command<OfScenario> = {
  label: ({ scenario }, plan) => `Remove ${titleOf(plan, scenario)}`,
  apply(plan, { scenario: id }) {
    const kept = plan.scenarios.filter((it) => it.id !== id);
    return kept.length === plan.scenarios.length ? gone : ok({ ...plan, scenarios: kept });
  },
};

const titleOf = (plan: Plan, id: string): string => plan.scenarios.find((it) => it.id === id)?.title ?? 'scenario';
const gone = refuse('This scenario no longer exists.');
const tooMany = refuse(`A plan holds at most ${MOST_SCENARIOS} scenarios.`);
