import type { Plan } from '../../../shared/model/plan';
import type { ExerciseModule } from '../../../shared/model/exercise-module';
import type { Inject, Scenario } from '../../../shared/model/scenario';
import { useStore } from '../../client/store';
import { useEditor, usePlan } from '../editor/editor-context';
import type { Picked, ScenarioPart } from '../editor/selection';

interface Shown {
  readonly scenario: Scenario | undefined;
  readonly inject: Inject | undefined;
  readonly module: ExerciseModule | undefined;
  readonly part: ScenarioPart;
}

/** What is picked, as it is now: the first scenario when the one picked is gone, no inject or module when it is. */
export function shownIn({ scenarios }: Plan, picked: Picked): Shown {
  const scenario = scenarios.find(({ id }) => id === picked.scenario) ?? scenarios[0];
  return {
    scenario,
    inject: scenario?.injects.find(({ id }) => id === picked.inject),
    module: scenario?.modules?.find(({ id }) => id === picked.module),
    part: picked.part ?? (picked.module === undefined ? 'injects' : 'agenda'),
  };
}

export const useShown = (): Shown => shownIn(usePlan(), useStore(useEditor().picked));
