import type { Plan } from '../../../shared/model/plan';
import type { Inject, Scenario } from '../../../shared/model/scenario';
import { useStore } from '../../client/store';
import { useEditor, usePlan } from '../editor/editor-context';
import type { Picked } from '../editor/selection';

interface Shown {
  readonly scenario: Scenario | undefined;
  readonly inject: Inject | undefined;
}

/** What is picked, as it is now: the first scenario when the one picked is gone, no inject when it is. */
export function shownIn({ scenarios }: Plan, picked: Picked): Shown {
  const scenario = scenarios.find(({ id }) => id === picked.scenario) ?? scenarios[0];
  return { scenario, inject: scenario?.injects.find(({ id }) => id === picked.inject) };
}

export const useShown = (): Shown => shownIn(usePlan(), useStore(useEditor().picked));
