import { CATALOGUE, type CatalogueList } from '../../../../shared/editing/edit-catalogue';
import type { Plan } from '../../../../shared/model/plan';
import type { Editor } from '../../editor/editor';
import { useOfPlan } from '../../editor/editor-context';

interface Option {
  readonly value: string;
  readonly label: string;
}

export const NEW = '+new';

/** Entries to choose from. One that is referred to but gone stays visible, so that it can be mended. */
export function useCatalogueOptions(list: CatalogueList, chosen: readonly string[]): readonly Option[] {
  const entries = useOfPlan((plan: Plan) => plan.workflow[list]);
  const known = entries.map((e) => ({ value: e.key, label: e.name }));
  const gone = chosen.filter((key) => !entries.some((e) => e.key === key));
  return [
    ...gone.map((key) => ({ value: key, label: `${key} (deleted)` })),
    ...known,
    { value: NEW, label: `+ New ${CATALOGUE[list].noun}` },
  ];
}

let creations = 0;

/** Adds an entry and hands its key over, both in one undo. */
export function createEntry(editor: Editor, list: CatalogueList, use: (key: string, gesture: string) => void): void {
  const gesture = `create-${++creations}`;
  const result = editor.perform('entry.add', { list }, { gesture });
  const made = result.ok ? result.value.workflow[list].at(-1)?.key : undefined;
  if (made !== undefined) use(made, gesture);
}
