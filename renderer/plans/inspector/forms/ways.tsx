import { ActionIcon, Select } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { portsOf } from '../../../../shared/compile/ports';
import { mayConnect } from '../../../../shared/editing/rules';
import { treeOf } from '../../../../shared/editing/tree';
import type { State } from '../../../../shared/model/state';
import { useEditor, usePlan } from '../../editor/editor-context';
import { transition } from '../../editor/selection';
import classes from '../inspector.module.css';

/** Each way out and where it leads; connecting without a mouse. */
export function Ways({ state }: { readonly state: State }) {
  const plan = usePlan();
  const editor = useEditor();
  const { byId } = treeOf(plan);
  return portsOf(state).map((port) => {
    const leading = plan.workflow.transitions.filter((t) => t.from === state.id && t.port === port.name);
    const offered = (except?: string) =>
      plan.workflow.states
        .filter(
          (s) =>
            mayConnect(plan, { from: state.id, port: port.name, to: s.id }, except).ok ||
            s.id === byId.get(leading.find((t) => t.id === except)?.to ?? '')?.id,
        )
        .map((s) => ({ value: s.id, label: s.name }));
    const rows = leading.length === 0 ? [undefined] : leading;
    return rows.map((t, n) => (
      <div key={t?.id ?? port.name} className={classes.port} data-field={`port:${port.name}`}>
        <span className={classes.portName}>{n === 0 ? port.label : t?.guard === undefined ? 'otherwise' : 'or'}</span>
        <Select
          aria-label={`${port.label} leads to`}
          data={offered(t?.id)}
          value={t?.to ?? null}
          placeholder={port.ends === undefined ? 'ignored' : 'ends what holds it'}
          searchable
          clearable
          comboboxProps={{ transitionProps: { duration: 0 } }}
          onChange={(to) => {
            if (t === undefined && to !== null)
              editor.perform('transition.connect', { from: state.id, port: port.name, to });
            else if (t !== undefined && to === null) editor.perform('selection.remove', { transitions: [t.id] });
            else if (t !== undefined && to !== null) editor.perform('transition.reconnect', { transition: t.id, to });
          }}
        />
        {t !== undefined && (
          <ActionIcon aria-label="Open connection" onClick={() => editor.select(transition(t.id))}>
            <IconChevronRight size={14} />
          </ActionIcon>
        )}
      </div>
    ));
  });
}
