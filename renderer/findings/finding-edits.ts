import type { Failure } from '../../shared/contract/bridge';
import type { Finding } from '../../shared/model/finding';
import type { Input } from '../../shared/contract/contract';
import { call } from '../client/client';
import { clearUnsaved, markUnsaved } from '../client/save-trouble';
import { createStore, useStore } from '../client/store';
import { replaceOpen } from './open-finding';
import { replaceFinding } from './register-pages';

/** Fields of a finding to change; `undefined` makes a field absent. */
export type FindingEdit = {
  readonly [
    K in
      | 'title'
      | 'type'
      | 'severity'
      | 'status'
      | 'description'
      | 'rootCause'
      | 'element'
      | 'owner'
      | 'due'
      | 'cost'
      | 'repeats'
      | 'links'
      | 'actions'
      | 'attachments'
  ]?: Finding[K] | undefined;
};

/** Work on a finding that is not in the workspace yet. Shown at once, and never called saved. */
export interface UnsavedEdit {
  readonly edit: FindingEdit;
  /** Why the last attempt did not save it; absent while it is under way. */
  readonly failure?: Failure;
}

const unsaved = createStore<Readonly<Record<string, UnsavedEdit>>>({});
/** Findings whose edits are on their way: what is typed meanwhile goes after them. */
const sending = new Set<string>();

export const useUnsavedEdit = (id: string): UnsavedEdit | undefined => useStore(unsaved)[id];

/** Work under way, by the finding it is on. */
export const useUnsavedEdits = (): Readonly<Record<string, UnsavedEdit>> => useStore(unsaved);

/** Shows the edit and saves it; a failure stays with the finding until it is tried again or discarded. */
export function editFinding(id: string, edit: FindingEdit): Promise<void> {
  unsaved.set((now) => ({ ...now, [id]: { edit: { ...now[id]?.edit, ...edit } } }));
  return save(id);
}

export const retryEdit = (id: string): Promise<void> => editFinding(id, {});

export function discardEdit(id: string): void {
  unsaved.set(({ [id]: _discarded, ...rest }) => rest);
  clearUnsaved(ownerOf(id));
}

async function save(id: string): Promise<void> {
  if (sending.has(id)) return;
  sending.add(id);
  for (let next = unsaved.get()[id]; next && !next.failure; next = unsaved.get()[id]) {
    const { edit } = next;
    const result = await call('findings.update', { id, ...asInput(edit) });
    if (result.ok) saved(result.value, edit);
    else failed(id, result.error);
  }
  sending.delete(id);
}

function saved(finding: Finding, sent: FindingEdit): void {
  replaceFinding(finding);
  replaceOpen(finding);
  unsaved.set(({ [finding.id]: now, ...rest }) => {
    const left = Object.entries(now?.edit ?? {}).filter(([field, value]) => sent[field as keyof FindingEdit] !== value);
    return left.length === 0 ? rest : { ...rest, [finding.id]: { edit: Object.fromEntries(left) } };
  });
  clearUnsaved(ownerOf(finding.id));
}

function failed(id: string, failure: Failure): void {
  unsaved.set((now) => ({ ...now, [id]: { edit: now[id]?.edit ?? {}, failure } }));
  markUnsaved(ownerOf(id), 'a change to a finding');
}

const ownerOf = (id: string): string => `finding ${id}`;

const clearable = ['description', 'rootCause', 'element', 'owner', 'due', 'cost', 'links', 'repeats'] as const;

/** Absent fields travel by name, because JSON has no `undefined`. */
export function asInput(edit: FindingEdit): Omit<Input<'findings.update'>, 'id'> {
  const clear = clearable.filter((field) => field in edit && edit[field] === undefined);
  const change = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
  return clear.length === 0 ? { change } : { change, clear };
}

export function edited(finding: Finding, edit: FindingEdit | undefined): Finding {
  if (!edit) return finding;
  // Only clearable fields can be absent in an edit, and those are optional in a finding.
  return { ...finding, ...edit } as Finding;
}
