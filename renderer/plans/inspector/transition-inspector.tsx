import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { namedEvent, portsOf } from '../../../shared/compile/ports';
import { treeOf } from '../../../shared/editing/tree';
import type { State, Transition } from '../../../shared/model/state';
import { useEditor, usePlan } from '../editor/editor-context';
import { states } from '../editor/selection';
import { fieldsOf, type Bound } from './fields/bound';
import { ChoiceField } from './fields/choice-field';
import { GuardField } from './fields/guard-field';
import { VariableSelect } from './fields/guard-part';
import { NumberField } from './fields/number-field';
import { column, RowsField } from './fields/rows-field';
import { StateField } from './fields/states-field';
import { SwitchField } from './fields/switch-field';
import { ProblemsOf } from './problems-of';
import { Section } from './section';
import classes from './inspector.module.css';
import fieldClasses from './fields/fields.module.css';

type Setting = NonNullable<Transition['sets']>[number];

/** Everything about one connection: where from, through which way out, where to, under which condition. */
export function TransitionInspector({ wire }: { readonly wire: Transition }) {
  const editor = useEditor();
  const plan = usePlan();
  const { byId } = treeOf(plan);
  const source = byId.get(wire.from);
  const f = fieldsOf(wire, (set, what, gesture) =>
    editor.perform('transition.edit', { transition: wire.id, set, what }, { gesture, quiet: true }),
  );
  const end = (field: 'port' | 'to' | 'from'): Bound<string> => ({
    field,
    value: wire[field],
    change(next) {
      if (next === undefined) return undefined;
      const result = editor.perform('transition.reconnect', { transition: wire.id, [field]: next });
      return result.ok ? undefined : result.error;
    },
  });
  const rivals = plan.workflow.transitions.filter((t) => t.from === wire.from && t.port === wire.port);
  const place = rivals.findIndex((t) => t.id === wire.id);
  const order = (by: -1 | 1) => () => editor.perform('transition.order', { transition: wire.id, by });
  return (
    <>
      <header className={classes.head}>
        <span className={classes.kind}>Connection</span>
        <span className={classes.headActions}>
          <Tooltip label="Remove (Del)">
            <ActionIcon
              aria-label="Remove"
              onClick={() => editor.perform('selection.remove', { transitions: [wire.id] })}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        </span>
      </header>
      <div className={classes.top}>
        <ProblemsOf kind="transition" id={wire.id} />
        <div data-field="from">
          <div className={fieldClasses.legend}>From</div>
          <Button
            variant="default"
            size="xs"
            justify="flex-start"
            fullWidth
            onClick={() => editor.select(states(wire.from))}
          >
            {source?.name ?? `${wire.from} (deleted)`}
          </Button>
        </div>
        <ChoiceField of={end('port')} label="Through" options={portOptions(source, wire.port)} />
        <StateField of={end('to')} label="To" among={(s) => s.kind !== 'track'} />
      </div>
      <Section title="Condition" holds="guard duration until timeout">
        {rivals.length > 1 && (
          <div className={fieldClasses.buttons}>
            <p className={classes.hint}>
              Tried as {place + 1} of {rivals.length}; the last needs no condition.
            </p>
            <ActionIcon aria-label="Try earlier" disabled={place === 0} onClick={order(-1)}>
              <IconArrowUp size={14} />
            </ActionIcon>
            <ActionIcon aria-label="Try later" disabled={place === rivals.length - 1} onClick={order(1)}>
              <IconArrowDown size={14} />
            </ActionIcon>
          </div>
        )}
        {source?.kind === 'decision' ? (
          <p className={classes.hint}>The condition of an option belongs to the option: select the decision.</p>
        ) : (
          <GuardField of={f('guard', 'condition')} label="Taken only if" />
        )}
      </Section>
      <Section title="Effects" holds="keepWork sets">
        <SwitchField
          of={f('keepWork', 'keep work')}
          label="Keep work"
          hint="Steps left this way go on where they were when returned to."
        />
        <RowsField<Setting>
          of={f('sets', 'variables')}
          label="Sets variables"
          add="Add variable"
          fresh={() => {
            const [first] = plan.workflow.variables;
            if (first === undefined) editor.notice.set('Add a variable first: select nothing, then Variables.');
            return first && { variable: first.key, value: first.initial };
          }}
          renderRow={(setting) => (
            <div className={fieldClasses.withNumber}>
              <VariableSelect of={column(setting, 'variable')} />
              <NumberField of={column(setting, 'value')} label="Value" required bare />
            </div>
          )}
        />
      </Section>
    </>
  );
}

/** The ways out of the source; the present one too where it is a named event, or an option that is gone. */
function portOptions(source: State | undefined, now: string) {
  const ports = source === undefined ? [] : portsOf(source);
  const other = ports.some((p) => p.name === now) ? [] : [{ value: now, label: namedEvent(now) ?? `${now} (deleted)` }];
  return [...other, ...ports.map((p) => ({ value: p.name, label: p.label }))];
}
