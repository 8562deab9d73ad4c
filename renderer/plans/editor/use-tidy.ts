import { useCallback } from 'react';
import { useReactFlow } from 'reactflow';
import { layOutAfresh } from './complete-layout';
import { useEditor } from './editor-context';

/** Lays the drawing out afresh: one undo, geometry only. A change made meanwhile wins. */
export function useTidy(): () => void {
  const editor = useEditor();
  const flow = useReactFlow();
  return useCallback(() => {
    const before = editor.plan();
    editor.notice.set('Tidying…');
    void layOutAfresh(before).then((tidied) => {
      if (!tidied.ok) return editor.notice.set(tidied.error);
      if (editor.plan().workflow !== before.workflow)
        return editor.notice.set('The plan changed meanwhile. Tidy again.');
      editor.perform('plan.tidy', { layout: tidied.value });
      editor.notice.set('Tidied. Ctrl Z brings the old places back.');
      requestAnimationFrame(() => void flow.fitView({ padding: 0.12, maxZoom: 1, duration: 180 }));
    });
  }, [editor, flow]);
}
