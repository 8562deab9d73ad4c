import { useEffect } from 'react';
import { chordOf } from '../canvas/use-editor-keys';
import { useEditor } from '../editor/editor-context';

const FIELDS = 'input, textarea, select, [contenteditable="true"]';

/** Undo and redo anywhere in the scenario view; fields keep theirs while they are typed into. */
export function useScenarioKeys(): void {
  const editor = useEditor();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const chord = chordOf(event);
      const run = chord === 'ctrl+z' ? editor.undo : chord === 'ctrl+y' || chord === 'ctrl+shift+z' ? editor.redo : undefined; // prettier-ignore
      if (run === undefined || event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return;
      if (event.target instanceof Element && event.target.closest(FIELDS) !== null) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [editor]);
}
