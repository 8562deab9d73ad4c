import { useEffect } from 'react';
import { useReactFlow } from 'reactflow';
import { useEditor } from '../editor/editor-context';
import { useLookAt } from './use-look-at';
import { EDITOR_KEYS, type EditorKey } from './keys';

const byChord = new Map<string, EditorKey>(EDITOR_KEYS.flatMap((key) => key.on.map((chord) => [chord, key] as const)));

/** Keys of the canvas. Off while a field, a control with keys of its own or a dialog has the focus. */
export function useEditorKeys(tidy: () => void): void {
  const editor = useEditor();
  const flow = useReactFlow<never, never>();
  const lookAt = useLookAt();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = byChord.get(chordOf(event));
      if (key === undefined || event.defaultPrevented || isTakenElsewhere(event, key)) return;
      event.preventDefault();
      key.run({ editor, flow, tidy, lookAt }, event);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [editor, flow, tidy, lookAt]);
}

export function chordOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): string {
  const key = event.key.toLowerCase();
  const letterOrArrow = key.length > 1 || /[a-z]/.test(key);
  return [
    event.ctrlKey || event.metaKey ? 'ctrl+' : '',
    event.altKey ? 'alt+' : '',
    event.shiftKey && letterOrArrow ? 'shift+' : '',
    key,
  ].join('');
}

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"]';
const CONTROLS =
  'button, a, summary, [role="tab"], [role="treeitem"], [role="separator"], [role="menuitem"], [role="switch"]';
/** Keys that buttons, tabs and trees use themselves. */
const OF_CONTROLS = new Set(['Enter', ' ', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

function isTakenElsewhere(event: KeyboardEvent, { on }: EditorKey): boolean {
  if (document.querySelector('[role="dialog"]') !== null) return true;
  const focus = event.target instanceof Element ? event.target : undefined;
  if (focus === undefined) return false;
  if (focus.closest(FIELDS) !== null) return !(on.includes('ctrl+f') && event.key.toLowerCase() === 'f');
  return focus.closest(CONTROLS) !== null && OF_CONTROLS.has(event.key);
}
