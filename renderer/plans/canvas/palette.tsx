import { Tooltip, UnstyledButton } from '@mantine/core';
import { useReactFlow } from 'reactflow';
import type { StateKind } from '../../../shared/model/state';
import { useStore } from '../../client/store';
import { useEditor } from '../editor/editor-context';
import { canvasTools, pickTool } from './canvas-tools';
import { kindIcon } from './kind-icon';
import { KINDS } from './kind-words';
import { addSomewhere } from './place-states';
import { viewMiddle } from './view-middle';
import classes from './palette.module.css';

export const DRAGGED_KIND = 'application/x-statedrill-kind';

/** The kinds of states. Click, then click on the canvas; or drag one there; or Enter to add it where there is room. */
export function KindPalette() {
  const editor = useEditor();
  const flow = useReactFlow();
  const { placing } = useStore(canvasTools);
  const choose = (kind: StateKind, byKeyboard: boolean): void => {
    const isPutAtOnce = byKeyboard || kind === 'track';
    pickTool({ placing: isPutAtOnce || placing === kind ? undefined : kind });
    if (isPutAtOnce) addSomewhere(editor, kind, viewMiddle(flow));
  };
  return (
    <div className={classes.palette} role="toolbar" aria-label="Add a state" aria-orientation="vertical">
      {KINDS.map(({ kind, name, hint }) => {
        const Icon = kindIcon(kind);
        return (
          <Tooltip key={kind} label={hint} position="right" multiline w={220}>
            <UnstyledButton
              className={classes.kind}
              aria-pressed={placing === kind}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.setData(DRAGGED_KIND, kind);
                event.dataTransfer.effectAllowed = 'copy';
              }}
              // a click made by Enter or Space has no pointer position
              onClick={(event) => choose(kind, event.detail === 0)}
            >
              <Icon size={18} stroke={1.5} aria-hidden />
              {name}
            </UnstyledButton>
          </Tooltip>
        );
      })}
    </div>
  );
}
