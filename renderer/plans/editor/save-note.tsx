import { Button } from '@mantine/core';
import { useStore } from '../../client/store';
import { ErrorNote } from '../../ui/error-note';
import { reasonUnsaved } from '../../client/trouble-words';
import { useEditor } from './editor-context';
import { reload } from './open-editors';
import classes from './plan-editor.module.css';

/** Says in plain sight that work is not saved, what is safe, and what can be done. */
export function SaveNote() {
  const editor = useEditor();
  const state = useStore(editor.saver.state);
  if (state.kind === 'failed')
    return (
      <div className={classes.note}>
        <ErrorNote onRetry={() => void editor.saver.flush()}>
          Not saved: {reasonUnsaved(state.message)} Your changes are safe on this page; saving is tried again every few
          seconds.
        </ErrorNote>
      </div>
    );
  if (state.kind === 'conflict')
    return (
      <div className={classes.note}>
        <ErrorNote
          action={
            <>
              <Button size="compact-xs" variant="default" onClick={() => void editor.saver.keepMine()}>
                Keep this version
              </Button>
              <Button size="compact-xs" variant="default" onClick={() => void reload(editor)}>
                Take the other
              </Button>
            </>
          }
        >
          Not saved: this plan was changed in another window. Both versions are safe until you choose.
        </ErrorNote>
      </div>
    );
  return null;
}
