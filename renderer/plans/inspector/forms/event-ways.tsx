import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { mayConnect } from '../../../../shared/editing/rules';
import type { State } from '../../../../shared/model/state';
import { useEditor, usePlan } from '../../editor/editor-context';
import classes from '../inspector.module.css';

/** The port of a named event: what of the name may stand in a key. */
export const eventPort = (name: string): string =>
  `on-${name
    .trim()
    .replaceAll(/[^A-Za-z0-9-]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '')}`;

/** A new way out by a named event: the name, then where it leads. */
export function NewEventWay({ state }: { readonly state: State }) {
  const editor = useEditor();
  const plan = usePlan();
  const [name, setName] = useState('');
  const [open, setOpen] = useState(false);
  const port = eventPort(name);
  const offered = open
    ? plan.workflow.states.filter(({ id }) => mayConnect(plan, { from: state.id, port, to: id }).ok)
    : [];
  return (
    <div className={classes.port}>
      <TextInput
        aria-label="Named event"
        placeholder="event"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        aria-label="The event leads to"
        data={offered.map(({ id, name: label }) => ({ value: id, label }))}
        value={null}
        placeholder="leads to"
        disabled={port === 'on-'}
        searchable
        limit={100}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        onDropdownOpen={() => setOpen(true)}
        onDropdownClose={() => setOpen(false)}
        onChange={(to) => {
          if (to !== null && editor.perform('transition.connect', { from: state.id, port, to }).ok) setName('');
        }}
      />
    </div>
  );
}
