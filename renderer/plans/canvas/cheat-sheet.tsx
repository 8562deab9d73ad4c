import { Modal } from '@mantine/core';
import { useStore } from '../../client/store';
import { KeyHint } from '../../ui/key-hint';
import { canvasTools, pickTool } from './canvas-tools';
import { EDITOR_KEYS } from './keys';
import classes from './cheat-sheet.module.css';

const BY_HAND = [
  ['Drag from a port', 'Connect; drop on the free canvas to append'],
  ['Shift drag', 'Select by a box'],
  ['Ctrl click', 'Add to the selection'],
  ['Wheel, drag', 'Move the view; with Ctrl the wheel zooms'],
  ['Double click', 'Edit the name'],
] as const;

/** All keys of the canvas. */
export function CheatSheet() {
  const { cheatSheet = false } = useStore(canvasTools);
  return (
    <Modal opened={cheatSheet} onClose={() => pickTool({ cheatSheet: false })} title="Keys of the canvas" size="lg">
      <dl className={classes.keys}>
        {EDITOR_KEYS.map(({ keys, does }) => (
          <div key={keys} className={classes.row}>
            <dt>
              <KeyHint keys={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
        {BY_HAND.map(([hand, does]) => (
          <div key={hand} className={classes.row}>
            <dt>{hand}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
