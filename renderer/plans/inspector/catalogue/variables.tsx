import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEditor, usePlan } from '../../editor/editor-context';
import { fieldsOf } from '../fields/bound';
import { NumberField } from '../fields/number-field';
import { TextField } from '../fields/text-field';
import { ProblemsOf } from '../problems-of';
import classes from '../inspector.module.css';
import fieldClasses from '../fields/fields.module.css';

/** Numbers that connections set and conditions compare. */
export function Variables() {
  const editor = useEditor();
  const { variables } = usePlan().workflow;
  return (
    <div>
      <div className={classes.top}>
        {variables.length === 0 && (
          <p className={classes.hint}>
            Numbers that connections set and conditions compare, such as how often something was tried.
          </p>
        )}
        {variables.map((variable) => {
          const f = fieldsOf(variable, (set, _, gesture) =>
            editor.perform('variable.edit', { key: variable.key, set }, { gesture, quiet: true }),
          );
          return (
            <div key={variable.key} data-entry={variable.key}>
              <ProblemsOf kind="variable" id={variable.key} />
              <div className={fieldClasses.row}>
                <div className={fieldClasses.withNumber}>
                  <TextField of={f('name', 'name')} label="Name" required bare />
                  <NumberField of={f('initial', 'first value')} label="First value" required bare />
                </div>
                <ActionIcon
                  aria-label={`Remove ${variable.name}`}
                  onClick={() => editor.perform('variable.remove', { key: variable.key })}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </div>
            </div>
          );
        })}
      </div>
      <div className={classes.add}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => editor.perform('variable.add', {})}
        >
          Add variable
        </Button>
      </div>
    </div>
  );
}
