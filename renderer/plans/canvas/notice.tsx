import { useEffect } from 'react';
import { useStore } from '../../client/store';
import { useEditor } from '../editor/editor-context';
import { canvasTools } from './canvas-tools';
import classes from './canvas.module.css';

const SHOWN_FOR = 6_000;

/** What just happened, why something was refused, or what the canvas is waiting for. Read out by screen readers. */
export function Notice() {
  const { notice } = useEditor();
  const text = useStore(notice);
  const { placing } = useStore(canvasTools);
  useEffect(() => {
    if (text === undefined) return;
    const timer = setTimeout(() => notice.set(undefined), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [text, notice]);
  const shown = placing ? 'Click where it should go. Esc to stop.' : text;
  return (
    <div role="status" aria-live="polite">
      {shown !== undefined && <div className={classes.notice}>{shown}</div>}
    </div>
  );
}
