import { err, ok, type Result } from '../../../shared/basics/result';
import type { Failure } from '../../../shared/contract/bridge';
import { call, listen, onConnected } from '../../client/client';
import { clearUnsaved, markUnsaved } from '../../client/save-trouble';
import { completeLayout } from './complete-layout';
import { keepDraft, takeDraft } from './draft';
import { createEditor, type Editor } from './editor';

const open = new Map<string, Editor>();

/** The editor of a plan: the one already open, with its undo list, or a new one. */
export async function openEditor(id: string): Promise<Result<Editor, Failure>> {
  const known = open.get(id);
  if (known !== undefined) return ok(known);
  const stored = await call('plans.load', { id });
  if (!stored.ok) return err(stored.error);
  const draft = takeDraft(id, stored.value.revision);
  const plan = await completeLayout(stored.value.plan);
  const opened = open.get(id) ?? createEditor(id, { plan, revision: stored.value.revision }, storageOf(id));
  if (!open.has(id)) attend(opened);
  open.set(id, opened);
  if (draft !== undefined) {
    opened.restore(await completeLayout(draft));
    opened.notice.set('The last changes before the page was closed have been restored.');
  }
  return ok(opened);
}

export const editorOf = (id: string): Editor | undefined => open.get(id);

/** Forgets a plan that was removed. */
export const closeEditor = (id: string): void => void open.delete(id);

const storageOf = (id: string) => ({
  save: (plan: Parameters<Editor['takeOver']>[0], basedOn: number) => call('plans.save', { id, basedOn, plan }),
  load: () => call('plans.load', { id }),
});

/** Ties an editor to the top bar, to other windows and to the end of the page. */
function attend(editor: Editor): void {
  const { saver, id } = editor;
  saver.state.subscribe(() => {
    const state = saver.state.get();
    if (state.kind === 'failed' || state.kind === 'conflict') markUnsaved(`plan.${id}`, state.message);
    else clearUnsaved(`plan.${id}`);
  });
  listen('plans.changed', (changed) => {
    if (changed.id === id && !saver.knows(changed.revision) && !saver.isDirty()) void reload(editor);
  });
  onConnected(() => void saver.flush());
  addEventListener('pagehide', () => {
    if (!saver.isDirty()) return;
    keepDraft(id, saver.revision(), editor.plan());
    void saver.flush();
  });
  addEventListener('visibilitychange', () => void saver.flush());
}

/** Shows the stored plan instead of the one on this page. */
export async function reload(editor: Editor): Promise<void> {
  const stored = await call('plans.load', { id: editor.id });
  if (stored.ok) editor.takeOver(await completeLayout(stored.value.plan), stored.value.revision);
  else editor.notice.set(stored.error.message);
}
