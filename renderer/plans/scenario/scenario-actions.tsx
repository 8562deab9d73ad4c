import { Button, Tooltip } from '@mantine/core';
import { IconCoffee, IconListNumbers, IconPlus, IconWand } from '@tabler/icons-react';
import type { Scenario } from '../../../shared/model/scenario';
import { useEditor } from '../editor/editor-context';
import { focusField } from '../editor/focus-field';
import { addModule, draftAgenda } from './agenda/picked-module';
import { addBelow } from './picked-inject';

/** What can be done with the list of injects. */
export function InjectActions({ scenario }: { readonly scenario: Scenario }) {
  const editor = useEditor();
  return (
    <>
      <Tooltip label="Numbers from 1 in the order of time">
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconListNumbers size={16} />}
          onClick={() => editor.perform('injects.renumber', { scenario: scenario.id })}
        >
          Renumber by time
        </Button>
      </Tooltip>
      <Tooltip label="Below the one that is picked (Ctrl Enter in the table)">
        <Button variant="default" leftSection={<IconPlus size={14} />} onClick={() => focusAdded(addBelow(editor))}>
          Add inject
        </Button>
      </Tooltip>
    </>
  );
}

/** What can be done with the agenda. */
export function AgendaActions() {
  const editor = useEditor();
  return (
    <>
      <Tooltip label="Modules out of the injects: cut where scenario time leaps, room time by their number">
        <Button variant="subtle" color="gray" leftSection={<IconWand size={16} />} onClick={() => draftAgenda(editor)}>
          Draft from the injects
        </Button>
      </Tooltip>
      <Button
        variant="default"
        leftSection={<IconCoffee size={14} />}
        onClick={() => focusAdded(addModule(editor, 'break'))}
      >
        Add break
      </Button>
      <Button
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={() => focusAdded(addModule(editor, 'play'))}
      >
        Add module
      </Button>
    </>
  );
}

const focusAdded = (added: string | undefined): void => {
  if (added !== undefined) focusField('title', added);
};
