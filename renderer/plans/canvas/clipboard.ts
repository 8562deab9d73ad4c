import { Clip, copy } from '../../../shared/editing/clipboard';
import type { Plan, Point } from '../../../shared/model/plan';
import type { Editor } from '../editor/editor';
import { holderFor } from './drop-place';

/** Kept beside the system's clipboard, which a page may not always read. */
let kept: Clip | undefined;

export function copySelected(editor: Editor): boolean {
  const clip = copy(editor.plan(), [...editor.selection.get().states]);
  if (clip === undefined) return false;
  kept = clip;
  void navigator.clipboard?.writeText(JSON.stringify(clip)).catch(() => undefined);
  editor.notice.set(clip.states.length === 1 ? 'Copied.' : `Copied ${clip.states.length} states.`);
  return true;
}

/** Pastes into the selected container, beside the originals, or below everything else in another plan. */
export async function pasteInto(editor: Editor): Promise<void> {
  const clip = (await fromSystem()) ?? kept;
  if (clip === undefined) {
    editor.notice.set('There is nothing to paste. Copy states first.');
    return;
  }
  const plan = editor.plan();
  const [selected] = editor.selection.get().states;
  const root = clip.states.find((s) => s.parent === undefined);
  const into = holderFor(plan, selected, root?.kind ?? 'step');
  const known = clip.states.some((s) => plan.workflow.states.some((mine) => mine.id === s.id && mine.name === s.name));
  editor.perform(
    'states.paste',
    { clip, into, at: known || into !== undefined ? undefined : below(plan) },
    { selectAdded: true },
  );
}

function below({ workflow, layout }: Plan): Point {
  const boxes = workflow.states.filter((s) => s.parent === undefined).flatMap((s) => layout.states[s.id] ?? []);
  if (boxes.length === 0) return { x: 0, y: 0 };
  return { x: Math.min(...boxes.map((b) => b.x)), y: Math.max(...boxes.map((b) => b.y + b.height)) + 64 };
}

async function fromSystem(): Promise<Clip | undefined> {
  try {
    const parsed = Clip.safeParse(JSON.parse(await navigator.clipboard.readText()));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined; // no permission, or something else was copied
  }
}
