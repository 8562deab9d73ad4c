import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { describeEffect } from '../../../../shared/analysis/describe-effect';
import type { Effect } from '../../../../shared/model/scenario';
import { capitalised } from '../../../ui/capitalised';
import { useEditor, usePlan } from '../../editor/editor-context';
import { part, type Bound } from '../../inspector/fields/bound';
import { EffectFields } from './effect-fields';
import { EFFECT_OFFERS } from './effect-offers';
import classes from './effects.module.css';

/** What an inject does to the model: each effect read as a sentence above its form. */
export function EffectsField({ of }: { readonly of: Bound<Effect[]> }) {
  const { workflow } = usePlan();
  const effects = of.value;
  return (
    <div data-field={of.field} className={classes.effects}>
      {effects.length === 0 && <p className={classes.none}>None: the inject is a message only.</p>}
      {effects.map((effect, index) => (
        <fieldset key={`${index} ${effect.op}`} className={classes.effect}>
          <legend className={classes.sentence}>
            <span>{capitalised(describeEffect(effect, workflow))}</span>
            <ActionIcon
              size={22}
              aria-label="Remove effect"
              onClick={() => void of.change(effects.toSpliced(index, 1))}
            >
              <IconX size={14} />
            </ActionIcon>
          </legend>
          <EffectFields of={part(of, effect, (next) => (next === undefined ? undefined : effects.with(index, next)))} />
        </fieldset>
      ))}
      <AddEffect onAdd={(effect) => void of.change([...effects, effect])} />
    </div>
  );
}

function AddEffect({ onAdd }: { readonly onAdd: (effect: Effect) => void }) {
  const editor = useEditor();
  return (
    <Menu transitionProps={{ duration: 0 }} position="bottom-start">
      <Menu.Target>
        <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconPlus size={12} />}>
          Add effect
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {EFFECT_OFFERS.map(({ label, make }) => {
          const made = make(editor.plan().workflow);
          return (
            <Menu.Item key={label} disabled={made === undefined} onClick={() => made && onAdd(made)}>
              {label}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
