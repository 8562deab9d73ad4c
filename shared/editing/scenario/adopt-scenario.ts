import { ok } from '../../basics/result';
import type { Key } from '../../model/ids';
import type { Scenario } from '../../model/scenario';
import { refuse, type Command } from '../command';
import { freshKeys } from '../fresh-key';
import { MOST_SCENARIOS, parsedFields } from './with-scenario';

export interface AdoptScenario {
  readonly scenario: Scenario;
  /** Injects that keep their key, because passing the same inject proves a finding. */
  readonly keep?: readonly Key[] | undefined;
}

/** A whole scenario from elsewhere: it and what is in it get keys of their own. */
export const adoptScenario: Command<AdoptScenario> = {
  label: ({ scenario }) => `Add “${scenario.title}”`,
  apply(plan, { scenario, keep = [] }) {
    if (plan.scenarios.length >= MOST_SCENARIOS) return refuse(`A plan holds at most ${MOST_SCENARIOS} scenarios.`);
    const fresh = freshKeys(plan, scenario);
    const { injects, modules, ...fields } = scenario;
    const renamed = {
      ...fields,
      id: fresh('scenario'),
      ...(modules && {
        modules: modules.map((module) =>
          module.kind === 'break'
            ? { ...module, id: fresh('module') }
            : {
                ...module,
                id: fresh('module'),
                questions: module.questions.map((it) => ({ ...it, id: fresh('question') })),
              },
        ),
      }),
    };
    const made = parsedFields(
      renamed,
      injects.map((inject) => (keep.includes(inject.id) ? inject : { ...inject, id: fresh('inject') })),
    );
    return made.ok ? ok({ ...plan, scenarios: [...plan.scenarios, made.value] }) : made;
  },
};
