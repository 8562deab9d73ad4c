import { ActionIcon, Button, Select, SimpleGrid, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { FindingDraft } from '../../shared/model/finding';
import { DraftText } from './draft-text';
import { formatDay } from '../ui/wall-time';
import { costOf } from './cost-of';
import { actionStatusOptions, elementOptions } from './finding-words';
import classes from './corrective-actions.module.css';

type Actions = FindingDraft['actions'];
type Action = Actions[number];

interface Props {
  readonly actions: Actions;
  readonly error: string | undefined;
  readonly isEager?: boolean | undefined;
  readonly onChange: (actions: Actions) => void;
}

/** What is done about the finding, by whom, by when, and which part of the capability it changes. */
export function CorrectiveActions({ actions, error, isEager, onChange }: Props) {
  /** A new action is kept here until it says something: an empty one is not an action. */
  const [isAdding, setIsAdding] = useState(false);

  const replace = (index: number, action: Action): void => onChange(actions.with(index, action));
  function remove(index: number): void {
    onChange(actions.toSpliced(index, 1));
    notifications.show({
      message: (
        <span className={classes.undo}>
          Corrective action removed.
          <Button size="compact-xs" variant="default" onClick={() => onChange(actions)}>
            Undo
          </Button>
        </span>
      ),
    });
  }

  return (
    <section className={classes.actions} aria-label="Corrective actions">
      <header className={classes.header}>
        <h3 className={classes.title}>Corrective actions</h3>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={12} />}
          onClick={() => setIsAdding(true)}
        >
          Add
        </Button>
      </header>
      {error !== undefined && <p className={classes.error}>{error}</p>}
      {actions.length === 0 && !isAdding && (
        <p className={classes.none}>None yet. What would keep this from happening?</p>
      )}
      <ol className={classes.list}>
        {actions.map((action, index) => (
          // An action has no id of its own; its place in the list is what it is known by.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={classes.action}>
            <OneAction
              isEager={isEager}
              action={action}
              onChange={(next) => replace(index, next)}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
        {isAdding && (
          <li className={classes.action}>
            <DraftText
              label="Action"
              value=""
              placeholder="What is to be done"
              multiline
              autoFocus
              maxLength={20_000}
              onCommit={(text) => {
                setIsAdding(false);
                if (text.trim() !== '') onChange([...actions, { text }]);
              }}
            />
          </li>
        )}
      </ol>
    </section>
  );
}

interface OneProps {
  readonly isEager: boolean | undefined;
  readonly action: Action;
  readonly onChange: (action: Action) => void;
  readonly onRemove: () => void;
}

function OneAction({ isEager, action, onChange, onRemove }: OneProps) {
  return (
    <>
      <div className={classes.first}>
        <div className={classes.text}>
          <DraftText
            isEager={isEager}
            label="Action"
            value={action.text}
            needed="Say what is to be done, or remove the action."
            multiline
            maxLength={20_000}
            onCommit={(text) => onChange({ ...action, text })}
          />
        </div>
        <Tooltip label="Remove">
          <ActionIcon aria-label="Remove corrective action" onClick={onRemove}>
            <IconTrash size={14} />
          </ActionIcon>
        </Tooltip>
      </div>
      <SimpleGrid cols={2} spacing={8}>
        <DraftText
          isEager={isEager}
          label="Owner"
          value={action.owner ?? ''}
          maxLength={500}
          onCommit={(owner) => onChange(withOptional(action, { owner }))}
        />
        <Select
          label="Status"
          allowDeselect={false}
          data={actionStatusOptions}
          value={action.status ?? 'open'}
          onChange={(status) => status !== null && onChange({ ...action, status })}
        />
      </SimpleGrid>
      <SimpleGrid cols={3} spacing={8}>
        <DraftText
          isEager={isEager}
          label="Due"
          type="date"
          value={action.due ?? ''}
          onCommit={(due) => onChange(withOptional(action, { due }))}
        />
        <DraftText
          isEager={isEager}
          label="Cost estimate"
          value={action.cost === undefined ? '' : String(action.cost)}
          maxLength={15}
          onCommit={(text) => onChange(withOptional(action, { cost: costOf(text) }))}
        />
        <Select
          label="Element"
          allowDeselect={false}
          data={[{ value: '', label: 'None' }, ...elementOptions]}
          value={action.element ?? ''}
          comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
          onChange={(element) => onChange(withOptional(action, { element: element ?? '' }))}
        />
      </SimpleGrid>
      {action.originalDue !== undefined && action.originalDue !== action.due && (
        <p className={classes.none}>First due {formatDay(action.originalDue)}: on time means that day.</p>
      )}
    </>
  );
}

/** An empty field is absent. */
function withOptional(action: Action, change: Readonly<Record<string, string | number | undefined>>): Action {
  const merged = Object.entries({ ...action, ...change }).filter(([, value]) => value !== '' && value !== undefined);
  // Only optional fields of an action are emptied here.
  return Object.fromEntries(merged) as Action;
}
