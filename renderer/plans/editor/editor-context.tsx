import { createContext, useContext, useSyncExternalStore } from 'react';
import { known } from '../../../shared/basics/assert';
import type { Plan } from '../../../shared/model/plan';
import type { Editor } from './editor';

const EditorContext = createContext<Editor | undefined>(undefined);
export const EditorProvider = EditorContext.Provider;

export const useEditor = (): Editor => known(useContext(EditorContext), 'only drawn inside an open editor');

export const usePlan = (): Plan => {
  const { history } = useEditor();
  return useSyncExternalStore(history.subscribe, () => history.get().present);
};

/** One look at the plan: redraws only when what it returns is another object or value. */
export const useOfPlan = <T,>(look: (plan: Plan) => T): T => {
  const { history } = useEditor();
  return useSyncExternalStore(history.subscribe, () => look(history.get().present));
};
