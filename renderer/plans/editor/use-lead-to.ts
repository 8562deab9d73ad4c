import { useCallback } from 'react';
import type { Place } from '../../../shared/compile/problem';
import { useLookAt } from '../canvas/use-look-at';
import { useEditor } from './editor-context';
import { focusField } from './focus-field';
import { nothing, states, transition, type PlanTab } from './selection';
import { showDrawing, showScenario } from './show-view';

const TAB: Readonly<Partial<Record<Place['kind'], PlanTab>>> = {
  workflow: 'plan',
  pool: 'pools',
  component: 'components',
  service: 'services',
  dependency: 'dependencies',
  site: 'sites',
  role: 'roles',
  person: 'people',
  vendor: 'vendors',
  workaround: 'workarounds',
  'known error': 'knownErrors',
  variable: 'variables',
  channel: 'communication',
  message: 'communication',
  'protocol line': 'communication',
  obligation: 'communication',
};

/** Leads to what is wrong: selects the thing, brings it into view, opens its form and puts the cursor into the field. */
export function useLeadTo(): (place: Place) => void {
  const editor = useEditor();
  const lookAt = useLookAt();
  return useCallback(
    ({ kind, id, field }) => {
      if (kind === 'scenario') {
        showScenario(editor, { scenario: id });
        focusField(field, id);
      } else if (kind === 'inject') {
        const home = editor.plan().scenarios.find(({ injects }) => injects.some((inject) => inject.id === id));
        showScenario(editor, home === undefined ? {} : { scenario: home.id, inject: id });
        focusField(field, id);
      } else if (kind === 'module') {
        const home = editor.plan().scenarios.find(({ modules }) => modules?.some((module) => module.id === id));
        showScenario(editor, home === undefined ? {} : { scenario: home.id, module: id });
        focusField(field, id);
      } else if (kind === 'state') {
        editor.select(states(id));
        showDrawing(editor, () => lookAt([id]));
        focusField(field);
      } else if (kind === 'transition') {
        editor.select(transition(id));
        const drawn = editor.plan().workflow.transitions.find((t) => t.id === id);
        showDrawing(editor, () => drawn !== undefined && lookAt([drawn.from, drawn.to]));
        focusField(field);
      } else {
        editor.select(nothing);
        editor.tab.set(TAB[kind] ?? 'plan');
        showDrawing(editor);
        focusField(field, id);
      }
    },
    [editor, lookAt],
  );
}
