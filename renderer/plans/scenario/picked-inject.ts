import { byNumber } from '../../../shared/model/inject-order';
import type { Plan } from '../../../shared/model/plan';
import type { Editor } from '../editor/editor';
import { shownIn } from './use-shown';

const shown = (editor: Editor) => shownIn(editor.plan(), editor.picked.get());

/** Adds an inject below the picked one and picks it; its key, or undefined when it was refused. */
export function addBelow(editor: Editor): string | undefined {
  const { scenario, inject } = shown(editor);
  if (scenario === undefined) return undefined;
  const before = editor.plan();
  editor.perform('inject.add', { scenario: scenario.id, after: inject?.id });
  return pickAdded(editor, before, scenario.id);
}

/** Copies the picked inject below itself and picks the copy. */
export function duplicatePicked(editor: Editor): string | undefined {
  const { scenario, inject } = shown(editor);
  if (scenario === undefined || inject === undefined) return undefined;
  const before = editor.plan();
  editor.perform('injects.duplicate', { scenario: scenario.id, injects: [inject.id] });
  return pickAdded(editor, before, scenario.id);
}

/** Removes the picked inject and picks the one that takes its place. */
export function removePicked(editor: Editor): void {
  const { scenario, inject } = shown(editor);
  if (scenario === undefined || inject === undefined) return;
  const rows = byNumber(scenario.injects);
  const at = rows.indexOf(inject);
  const next = rows[at + 1] ?? rows[at - 1];
  editor.perform('injects.remove', { scenario: scenario.id, injects: [inject.id] });
  editor.picked.set({ scenario: scenario.id, ...(next === undefined ? {} : { inject: next.id }) });
  editor.notice.set(`Removed “${inject.title}”. Ctrl Z brings it back.`);
}

function pickAdded(editor: Editor, before: Plan, scenario: string): string | undefined {
  const old = new Set(before.scenarios.flatMap(({ injects }) => injects.map(({ id }) => id)));
  const { injects = [] } = editor.plan().scenarios.find(({ id }) => id === scenario) ?? {};
  const added = injects.find(({ id }) => !old.has(id))?.id;
  if (added !== undefined) editor.picked.set({ scenario, inject: added });
  return added;
}
