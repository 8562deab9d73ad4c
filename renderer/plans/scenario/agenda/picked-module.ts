import type { ExerciseModule } from '../../../../shared/model/exercise-module';
import type { Editor } from '../../editor/editor';
import { shownIn } from '../use-shown';

const shown = (editor: Editor) => shownIn(editor.plan(), editor.picked.get());

/** Adds a module behind the picked one and picks it; its key, or undefined when it was refused. */
export function addModule(editor: Editor, kind: ExerciseModule['kind']): string | undefined {
  const { scenario, module } = shown(editor);
  if (scenario === undefined) return undefined;
  const before = new Set(scenario.modules?.map(({ id }) => id));
  editor.perform('module.add', { scenario: scenario.id, kind, after: module?.id });
  const added = shown(editor).scenario?.modules?.find(({ id }) => !before.has(id))?.id;
  if (added !== undefined) editor.picked.set({ scenario: scenario.id, module: added });
  return added;
}

/** Removes the picked module and picks the one that takes its place. */
export function removeModule(editor: Editor): void {
  const { scenario, module } = shown(editor);
  if (scenario?.modules === undefined || module === undefined) return;
  const at = scenario.modules.indexOf(module);
  const next = scenario.modules[at + 1] ?? scenario.modules[at - 1];
  editor.perform('module.remove', { scenario: scenario.id, module: module.id });
  editor.picked.set({ scenario: scenario.id, part: 'agenda', ...(next && { module: next.id }) });
  editor.notice.set(`Removed “${module.title}”. Ctrl Z brings it back.`);
}

export function draftAgenda(editor: Editor): void {
  const { scenario } = shown(editor);
  if (scenario === undefined) return;
  const isNew = scenario.modules === undefined;
  const done = editor.perform('agenda.draft', { scenario: scenario.id });
  if (!done.ok) return;
  editor.picked.set({ scenario: scenario.id, part: 'agenda' });
  editor.notice.set(
    isNew
      ? 'An agenda from the injects: name its modules, add questions.'
      : 'Drafted afresh from the injects. Ctrl Z brings the former agenda back.',
  );
}
