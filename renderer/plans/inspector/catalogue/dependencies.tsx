import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Dependency } from '../../../../shared/model/catalogue';
import { namesOf } from '../../../../shared/model/names';
import { useEditor, usePlan } from '../../editor/editor-context';
import { fieldsOf } from '../fields/bound';
import { ChoiceField } from '../fields/choice-field';
import { NumberField } from '../fields/number-field';
import { ReferenceField } from '../fields/reference-field';
import { TextField } from '../fields/text-field';
import { ProblemsOf } from '../problems-of';
import classes from '../inspector.module.css';

const TYPES = [
  { value: 'hard', label: 'Hard: cannot work without it' },
  { value: 'soft', label: 'Soft: loses part of its capacity' },
  { value: 'data', label: 'Data: needs its data, not its service' },
  { value: 'recovery', label: 'Recovery: needed to be recovered' },
  { value: 'shared-fate', label: 'Shared fate: fails together with it' },
] as const;

/** Which service depends on which. */
export function Dependencies() {
  const editor = useEditor();
  const { workflow } = usePlan();
  const names = namesOf(workflow);
  const things = [...workflow.services, ...workflow.components, ...workflow.vendors];
  const nameOf = (key: string): string => things.find((t) => t.key === key)?.name ?? `${key} (deleted)`;
  const targets = (now: string) =>
    [...new Set([...things.map((t) => t.key), now])].map((value) => ({ value, label: nameOf(value) }));
  /** A soft dependency needs a strength; it is gone with the softness. */
  const changeType = (index: number, type: Dependency['type'] = 'hard'): string | undefined => {
    const strength = type === 'soft' ? 50 : undefined;
    const result = editor.perform('dependency.edit', { index, set: { type, strength } });
    return result.ok ? undefined : result.error;
  };
  const add = (): void => {
    const pairs = workflow.services.flatMap((a) => workflow.services.map((b) => ({ from: a.key, to: b.key })));
    const free = pairs.find(
      ({ from, to }) => from !== to && !workflow.dependencies.some((d) => d.from === from && d.to === to),
    );
    if (free === undefined)
      editor.notice.set('Every pair of services has its dependency already. Add a service first.');
    else editor.perform('dependency.add', free);
  };
  return (
    <div>
      {workflow.dependencies.map((dependency, index) => {
        const f = fieldsOf(dependency, (set, _, gesture) =>
          editor.perform('dependency.edit', { index, set }, { gesture, quiet: true }),
        );
        const id = String(index);
        return (
          <details key={index} className={classes.entry} data-entry={id}>
            <summary className={classes.summary}>
              <span className={classes.entryName}>
                {names.name('services', dependency.from)} → {nameOf(dependency.to)}
              </span>
              <span className={classes.sectionFact}>{dependency.type}</span>
            </summary>
            <div className={classes.fields}>
              <ProblemsOf kind="dependency" id={id} />
              <ReferenceField of={f('from', 'service')} label="Service" list="services" />
              <ChoiceField of={f('to', 'what it depends on')} label="Depends on" options={targets(dependency.to)} />
              <ChoiceField
                of={{ ...f('type', 'type'), change: (type) => changeType(index, type) }}
                label="How"
                options={TYPES}
              />
              {dependency.type === 'soft' && (
                <NumberField
                  of={f('strength', 'strength')}
                  label="Capacity lost when it is at zero"
                  unit="%"
                  placeholder="100"
                />
              )}
              <TextField of={f('source', 'source')} label="Source" />
              <div>
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-xs"
                  leftSection={<IconTrash size={14} />}
                  onClick={() => editor.perform('dependency.remove', { index })}
                >
                  Remove dependency
                </Button>
              </div>
            </div>
          </details>
        );
      })}
      <div className={classes.add}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} />}
          onClick={add}
          disabled={workflow.services.length < 2}
        >
          Add dependency
        </Button>
      </div>
    </div>
  );
}
