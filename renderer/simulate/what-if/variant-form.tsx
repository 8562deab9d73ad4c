import { ActionIcon, Button, Menu, Switch, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Variant } from '../../../shared/model/variant';
import type { Workflow } from '../../../shared/model/workflow';
import { ChangeLine } from './change-line';
import { EffectLine } from './effect-line';
import { newLines } from './new-lines';
import classes from './variant-form.module.css';

interface Props {
  readonly workflow: Workflow;
  readonly variant: Variant;
  readonly onChange: (variant: Variant) => void;
}

/** What is different in a what-if, line by line. Every valid change is run at once. */
export function VariantForm({ workflow, variant, onChange }: Props) {
  const { changes, effects, injects = true } = variant;
  const [typed, setTyped] = useState<string>();
  const title = typed ?? variant.title;
  return (
    <form className={classes.form} onSubmit={(event) => event.preventDefault()}>
      <TextInput
        label="Name of the what-if"
        value={title}
        maxLength={500}
        error={title.trim() === '' ? 'It needs a name.' : undefined}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          if (next.trim() !== '') onChange({ ...variant, title: next.trim() });
        }}
        onBlur={() => setTyped(undefined)}
      />
      <ul className={classes.lines} aria-label="What is different">
        {changes.map((change, index) => (
          <li key={`change ${index}`} className={classes.line}>
            <ChangeLine
              workflow={workflow}
              change={change}
              onChange={(next) => onChange({ ...variant, changes: changes.with(index, next) })}
            />
            <Remove onClick={() => onChange({ ...variant, changes: changes.toSpliced(index, 1) })} />
          </li>
        ))}
        {effects.map((effect, index) => (
          <li key={`effect ${index}`} className={classes.line}>
            <EffectLine
              workflow={workflow}
              effect={effect}
              onChange={(next) => onChange({ ...variant, effects: effects.with(index, next) })}
            />
            <Remove onClick={() => onChange({ ...variant, effects: effects.toSpliced(index, 1) })} />
          </li>
        ))}
      </ul>
      {changes.length + effects.length === 0 && injects && (
        <p className={classes.none}>Nothing is different yet: it gives the figures of the baseline.</p>
      )}
      <div className={classes.foot}>
        <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button variant="default" size="compact-sm" leftSection={<IconPlus size={13} />}>
              Add a difference
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={classes.menu}>
            {newLines(workflow).map(({ label, lines }) => (
              <Menu.Item
                key={label}
                onClick={() =>
                  onChange({
                    ...variant,
                    changes: [...changes, ...(lines.changes ?? [])],
                    effects: [...effects, ...(lines.effects ?? [])],
                  })
                }
              >
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Switch
          size="xs"
          label="The injects of the scenario happen"
          checked={injects}
          onChange={(event) => onChange(withInjects(variant, event.currentTarget.checked))}
        />
      </div>
    </form>
  );
}

/** That they happen is the rule and is not written down. */
function withInjects(variant: Variant, happen: boolean): Variant {
  const { injects: _, ...rest } = variant;
  return happen ? rest : { ...rest, injects: false };
}

const Remove = ({ onClick }: { readonly onClick: () => void }) => (
  <ActionIcon className={classes.remove} size={26} aria-label="Remove this difference" onClick={onClick}>
    <IconTrash size={14} />
  </ActionIcon>
);
