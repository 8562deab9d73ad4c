import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { Inject, InjectMode, type Scenario } from '../../../../shared/model/scenario';
import { AttachField } from '../../../ui/attachments/attach-field';
import { useEditor } from '../../editor/editor-context';
import { fieldsOf, orElse } from '../../inspector/fields/bound';
import { ChoiceField, worded } from '../../inspector/fields/choice-field';
import { LinesField } from '../../inspector/fields/lines-field';
import { NumberField } from '../../inspector/fields/number-field';
import { ReferencesField } from '../../inspector/fields/reference-field';
import { TextField } from '../../inspector/fields/text-field';
import { ProblemsOf } from '../../inspector/problems-of';
import { Section } from '../../inspector/section';
import { duplicatePicked, removePicked } from '../picked-inject';
import { EffectsField } from './effects-field';
import { RevealFields } from './reveal-fields';
import { TriggerFields } from './trigger-fields';
import classes from '../../inspector/inspector.module.css';
import fieldClasses from '../../inspector/fields/fields.module.css';

export const INJECT_TYPES = worded(Inject.shape.type.options);
export const INJECT_MODES = worded(InjectMode.options);
export const IMPORTANCES = [
  { value: 'must', label: 'Must: the exercise fails without it' },
  { value: 'should', label: 'Should: worth its time' },
  { value: 'spare', label: 'Spare: if there is time' },
] as const;

interface Props {
  readonly scenario: Scenario;
  readonly inject: Inject;
}

/** Everything about one inject. */
export function InjectForm({ scenario, inject }: Props) {
  const editor = useEditor();
  const f = fieldsOf(inject, (set, what, gesture) =>
    editor.perform('inject.edit', { scenario: scenario.id, inject: inject.id, set, what }, { gesture, quiet: true }),
  );
  return (
    <div data-entry={inject.id}>
      <header className={classes.head}>
        <span className={classes.kind}>Inject {inject.no}</span>
        <span className={classes.headActions}>
          <Tooltip label="Duplicate (Ctrl D)">
            <ActionIcon aria-label="Duplicate inject" onClick={() => duplicatePicked(editor)}>
              <IconCopy size={16} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Remove (Del)">
            <ActionIcon aria-label="Remove inject" onClick={() => removePicked(editor)}>
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        </span>
      </header>
      <div className={classes.top}>
        <ProblemsOf kind="inject" id={inject.id} />
        <TextField of={f('title', 'title')} label="Title" required />
        <TriggerFields of={f('trigger', 'release')} inject={inject} startsAt={scenario.startsAt} />
        <div className={fieldClasses.uneven}>
          <ChoiceField of={f('type', 'type')} label="Type" options={INJECT_TYPES} />
          <ChoiceField of={f('mode', 'mode')} label="Mode" options={INJECT_MODES} />
        </div>
        <TextField of={orElse(f('from', 'sender'), '')} label="From" />
        <ReferencesField of={orElse(f('to', 'recipients'), [])} label="To" list="roles" />
        <TextField of={orElse(f('message', 'message'), '')} label="Message" long />
        <LinesField of={f('expected', 'expected actions')} label="Expected actions" />
      </div>
      <Section title="Effects" holds="effects" summary={String(inject.effects.length)}>
        <EffectsField of={f('effects', 'effects')} />
        {inject.effects.length > 0 && <RevealFields of={f('reveal', 'reveal rule')} />}
      </Section>
      <Section title="Attachments" holds="attachments" summary={attachedSummary(inject)}>
        <div data-field="attachments">
          <AttachField
            attachments={inject.attachments ?? []}
            onChange={(next) => f('attachments', 'attachments').change(next.length === 0 ? undefined : next)}
          />
        </div>
      </Section>
      <Section title="Purpose and source" holds="objective importance source no reveal" summary={inject.importance}>
        <ChoiceField
          of={f('objective', 'objective')}
          label="Objective"
          otherwise="none"
          options={objectiveOptions(scenario, inject)}
        />
        <ChoiceField of={f('importance', 'importance')} label="Importance" otherwise="none" options={IMPORTANCES} />
        <TextField of={f('source', 'source')} label="Source" />
        <NumberField of={f('no', 'number')} label="Number" required />
      </Section>
    </div>
  );
}

const attachedSummary = ({ attachments = [] }: Inject): string | undefined =>
  attachments.length === 0 ? undefined : String(attachments.length);

/** The objectives by their text; one that is referred to but gone stays visible, so that it can be mended. */
export function objectiveOptions({ objectives }: Scenario, { objective }: Inject) {
  const isGone = objective !== undefined && !objectives.some(({ id }) => id === objective);
  return [
    ...(isGone ? [{ value: objective, label: `${objective} (deleted)` }] : []),
    ...objectives.map(({ id, text }) => ({ value: id, label: text === '' ? id : text })),
  ];
}
