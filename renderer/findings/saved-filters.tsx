import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { SavedFilter } from '../../shared/model/finding-query';
import { call } from '../client/client';
import { valueOr } from '../client/loadable';
import { createResource, useResource } from '../client/resource';
import { columns, sortedBy, type Asked } from './finding-query';
import classes from './saved-filters.module.css';

const filters = createResource('filters.list', {}, ['filters.changed']);

interface Props {
  readonly asked: Asked;
  readonly onChange: (asked: Asked) => void;
}

/** Filters with a name, kept in the workspace. Removing one can be taken back. */
export function SavedFilters({ asked, onChange }: Props) {
  const saved = valueOr(useResource(filters), []);
  const [name, setName] = useState('');
  async function save(): Promise<void> {
    const kept = await call('filters.save', savedAs(name.trim(), asked));
    if (kept.ok) setName('');
    else notifications.show({ message: kept.error.message });
  }
  return (
    <Menu position="bottom-start" closeOnItemClick>
      <Menu.Target>
        <Button variant="default" fw={400} flex="none" leftSection={<IconBookmark size={14} />}>
          Saved
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {saved.length === 0 && <Menu.Label>No filter has been saved yet</Menu.Label>}
        {saved.map((filter) => (
          <div key={filter.id} className={classes.line}>
            <Menu.Item className={classes.name} onClick={() => onChange(askedOf(filter))}>
              {filter.name}
            </Menu.Item>
            <ActionIcon aria-label={`Remove ${filter.name}`} onClick={() => void remove(filter)}>
              <IconTrash size={14} />
            </ActionIcon>
          </div>
        ))}
        <Menu.Divider />
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') void save();
          }}
        >
          <TextInput
            aria-label="Name for these filters"
            placeholder="Save these filters as"
            maxLength={100}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            onKeyDown={(event) => event.stopPropagation()}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            Save
          </Button>
        </form>
      </Menu.Dropdown>
    </Menu>
  );
}

async function remove(filter: SavedFilter): Promise<void> {
  const removed = await call('filters.remove', { id: filter.id });
  if (!removed.ok) return void notifications.show({ message: removed.error.message });
  notifications.show({
    message: (
      <span className={classes.line}>
        {filter.name} removed.
        <Button size="compact-xs" variant="default" onClick={() => void call('filters.save', filter)}>
          Undo
        </Button>
      </span>
    ),
  });
}

/** Saving under a name again replaces what had it. */
const savedAs = (name: string, asked: Asked): SavedFilter => ({
  id: name.toLocaleLowerCase(),
  name,
  filter: asked.filter,
  order: sortedBy(asked) ?? { by: 'relevance', descending: false },
});

function askedOf({ filter, order }: SavedFilter): Asked {
  const by = columns.find((column) => column === order.by);
  return { filter, ...(by !== undefined && { sort: { by, descending: order.descending } }) };
}
