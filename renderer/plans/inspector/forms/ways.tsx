import { ActionIcon, Select } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { hasPort, namedEvent, portsOf, type Port } from '../../../../shared/compile/ports';
import { mayConnect } from '../../../../shared/editing/rules';
import { treeOf } from '../../../../shared/editing/tree';
import type { State, Transition } from '../../../../shared/model/state';
import { useEditor, usePlan } from '../../editor/editor-context';
import { transition } from '../../editor/selection';
import { NewEventWay } from './event-ways';
import classes from '../inspector.module.css';

/** Each way out and where it leads; connecting without a mouse. */
export function Ways({ state }: { readonly state: State }) {
  const leaving = usePlan().workflow.transitions.filter((t) => t.from === state.id);
  const events = [...new Set(leaving.map((t) => t.port))].flatMap((name) => {
    const event = namedEvent(name);
    return event === undefined ? [] : [{ name, label: event }];
  });
  return (
    <>
      {[...portsOf(state), ...events].map((port) => {
        const leading = leaving.filter((t) => t.port === port.name);
        return leading.length === 0 ? (
          <Way key={port.name} state={state} port={port} label={port.label} />
        ) : (
          leading.map((wire, n) => (
            <Way
              key={wire.id}
              state={state}
              port={port}
              wire={wire}
              label={n === 0 ? port.label : wire.guard === undefined ? 'otherwise' : 'or'}
            />
          ))
        );
      })}
      {hasPort(state, 'on-event') && <NewEventWay state={state} />}
    </>
  );
}

interface WayProps {
  readonly state: State;
  readonly port: Port;
  readonly wire?: Transition;
  readonly label: string;
}

function Way({ state, port, wire, label }: WayProps) {
  const editor = useEditor();
  const plan = usePlan();
  const [open, setOpen] = useState(false);
  const { byId } = treeOf(plan);
  const lead = (to: string | null): void => {
    if (wire === undefined && to !== null)
      editor.perform('transition.connect', { from: state.id, port: port.name, to });
    else if (wire !== undefined && to === null) editor.perform('selection.remove', { transitions: [wire.id] });
    else if (wire !== undefined && to !== null) editor.perform('transition.reconnect', { transition: wire.id, to });
  };
  // asking every state whether it may be connected is for when somebody wants to know
  const offered = plan.workflow.states.filter(
    ({ id }) => id === wire?.to || (open && mayConnect(plan, { from: state.id, port: port.name, to: id }, wire?.id).ok),
  );
  return (
    <div className={classes.port} data-field={`port:${port.name}`}>
      <span className={classes.portName}>{label}</span>
      <Select
        aria-label={`${port.label} leads to`}
        data={offered.map(({ id, name }) => ({ value: id, label: name }))}
        value={wire?.to ?? null}
        placeholder={port.ends === undefined ? 'ignored' : 'ends what holds it'}
        searchable
        clearable
        limit={100}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        onDropdownOpen={() => setOpen(true)}
        onDropdownClose={() => setOpen(false)}
        onChange={lead}
      />
      {wire !== undefined && (
        <ActionIcon
          aria-label={`Open the connection to ${byId.get(wire.to)?.name ?? wire.to}`}
          onClick={() => editor.select(transition(wire.id))}
        >
          <IconChevronRight size={14} />
        </ActionIcon>
      )}
    </div>
  );
}
