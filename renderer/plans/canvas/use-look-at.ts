import { useCallback } from 'react';
import { useReactFlow } from 'reactflow';
import { originOf } from '../../../shared/editing/geometry';
import { useEditor } from '../editor/editor-context';

/** Brings states into view when they are not seen whole; the zoom stays where it can be read. */
export function useLookAt(): (ids: readonly string[]) => void {
  const editor = useEditor();
  const flow = useReactFlow();
  return useCallback(
    (ids) => {
      const plan = editor.plan();
      const boxes = ids.flatMap((id) => {
        const box = plan.layout.states[id];
        return box === undefined ? [] : [{ ...originOf(plan, id), width: box.width, height: box.height }];
      });
      if (boxes.length === 0) return;
      const x = Math.min(...boxes.map((b) => b.x));
      const y = Math.min(...boxes.map((b) => b.y));
      const bounds = {
        x,
        y,
        width: Math.max(...boxes.map((b) => b.x + b.width)) - x,
        height: Math.max(...boxes.map((b) => b.y + b.height)) - y,
      };
      const canvas = document.querySelector('[data-canvas]')?.getBoundingClientRect();
      const from = flow.flowToScreenPosition({ x: bounds.x, y: bounds.y });
      const to = flow.flowToScreenPosition({ x: bounds.x + bounds.width, y: bounds.y + bounds.height });
      const seen =
        canvas !== undefined &&
        from.x >= canvas.left &&
        from.y >= canvas.top &&
        to.x <= canvas.right &&
        to.y <= canvas.bottom &&
        flow.getZoom() >= 0.55;
      if (seen) return;
      const zoom = Math.min(1, Math.max(0.8, flow.getZoom()));
      void flow.setCenter(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, { zoom, duration: 180 });
    },
    [editor, flow],
  );
}
