import { Button } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { treeOf } from '../../../shared/editing/tree';
import { useStore } from '../../client/store';
import { useEditor, usePlan } from '../editor/editor-context';
import classes from './inspector.module.css';

/** Several things at once: what can be done with all of them. */
export function ManyInspector() {
  const editor = useEditor();
  const { byId } = treeOf(usePlan());
  const { states, transitions } = useStore(editor.selection);
  const parts = [
    states.size > 0 && `${states.size} ${states.size === 1 ? 'state' : 'states'}`,
    transitions.size > 0 && `${transitions.size} ${transitions.size === 1 ? 'connection' : 'connections'}`,
  ];
  return (
    <>
      <header className={classes.head}>
        <span className={classes.kind}>{parts.filter(Boolean).join(' and ')}</span>
      </header>
      <div className={classes.top}>
        {states.size > 0 && (
          <Button
            variant="default"
            justify="flex-start"
            leftSection={<IconCopy size={16} />}
            onClick={() => editor.perform('states.duplicate', { states: [...states] }, { selectAdded: true })}
          >
            Duplicate
          </Button>
        )}
        <Button
          variant="default"
          justify="flex-start"
          leftSection={<IconTrash size={16} />}
          onClick={() => editor.perform('selection.remove', { states: [...states], transitions: [...transitions] })}
        >
          Remove
        </Button>
        {[...states].slice(0, 20).map((id) => (
          <p key={id} className={classes.hint}>
            {byId.get(id)?.name}
          </p>
        ))}
        {states.size > 20 && <p className={classes.hint}>and {states.size - 20} more</p>}
      </div>
    </>
  );
}
