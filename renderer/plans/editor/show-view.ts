import type { Editor } from './editor';
import type { Picked } from './selection';

/** Opens the scenario view on a scenario, or on one of its injects. */
export function showScenario(editor: Editor, picked: Picked): void {
  editor.picked.set(picked);
  editor.view.set('scenario');
}

const PATIENCE = 30;

/** Opens the drawing; what wants to look at it waits until it is there. */
export function showDrawing(editor: Editor, then: () => void = () => undefined): void {
  if (editor.view.get() === 'drawing') return then();
  editor.view.set('drawing');
  let frames = 0;
  const look = (): void => {
    const isDrawn = document.querySelector('[data-canvas] .react-flow__node') !== null;
    if (!isDrawn && frames++ < PATIENCE) requestAnimationFrame(look);
    else then();
  };
  requestAnimationFrame(look);
}
