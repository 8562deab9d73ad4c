import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { describeEffect } from '../../../shared/analysis/describe-effect';
import type { Effect } from '../../../shared/model/scenario';
import type { Workflow } from '../../../shared/model/workflow';
import { capitalised } from '../capitalised';
import { EffectFields } from './effect-fields';
import { EFFECT_OFFERS } from './effect-offers';
import type { MakeFresh } from './effect-props';
import classes from './effects.module.css';

interface Props {
  readonly effects: readonly Effect[];
  readonly workflow: Workflow;
  /** A reason why not, where it is refused. */
  readonly onChange: (effects: Effect[], gesture?: string) => string | undefined;
  readonly makeFresh?: MakeFresh;
}

/** What an inject does to the model: each effect read as a sentence above its form. */
export function EffectsList({ effects, workflow, onChange, makeFresh }: Props) {
  return (
    <div className={classes.effects}>
      {effects.length === 0 && <p className={classes.none}>None: the inject is a message only.</p>}
      {effects.map((effect, index) => (
        <fieldset key={`${index} ${effect.op}`} className={classes.effect}>
          <legend className={classes.sentence}>
            <span>{capitalised(describeEffect(effect, workflow))}</span>
            <ActionIcon size={22} aria-label="Remove effect" onClick={() => void onChange(effects.toSpliced(index, 1))}>
              <IconX size={14} />
            </ActionIcon>
          </legend>
          <EffectFields
            effect={effect}
            workflow={workflow}
            onChange={(next, gesture) => onChange(effects.with(index, next), gesture)}
            makeFresh={makeFresh}
          />
        </fieldset>
      ))}
      <Menu transitionProps={{ duration: 0 }} position="bottom-start">
        <Menu.Target>
          <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconPlus size={12} />}>
            Add effect
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
          {EFFECT_OFFERS.map(({ label, make }) => {
            const made = make(workflow);
            return (
              <Menu.Item
                key={label}
                disabled={made === undefined}
                onClick={() => made && void onChange([...effects, made])}
              >
                {label}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
