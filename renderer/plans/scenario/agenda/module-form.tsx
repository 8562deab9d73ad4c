import { ActionIcon, Checkbox, Stack, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { freshKeys } from '../../../../shared/editing/fresh-key';
import type { ExerciseModule, PlayModule, Question } from '../../../../shared/model/exercise-module';
import type { Scenario } from '../../../../shared/model/scenario';
import { useEditor } from '../../editor/editor-context';
import { fieldsOf, orElse, type Bound, type FieldOf } from '../../inspector/fields/bound';
import { DurationField } from '../../inspector/fields/duration-field';
import { InstantField } from '../../inspector/fields/instant-field';
import { LinesField } from '../../inspector/fields/lines-field';
import { column, RowsField } from '../../inspector/fields/rows-field';
import { TextField } from '../../inspector/fields/text-field';
import { ProblemsOf } from '../../inspector/problems-of';
import { removeModule } from './picked-module';
import classes from '../../inspector/inspector.module.css';
import fieldClasses from '../../inspector/fields/fields.module.css';

interface Props {
  readonly scenario: Scenario;
  readonly module: ExerciseModule;
}

/** Everything about one module of the agenda. */
export function ModuleForm({ scenario, module }: Props) {
  const editor = useEditor();
  const f = fieldsOf(module as PlayModule, (set, what, gesture) =>
    editor.perform('module.edit', { scenario: scenario.id, module: module.id, set, what }, { gesture, quiet: true }),
  );
  return (
    <div data-entry={module.id}>
      <header className={classes.head}>
        <span className={classes.kind}>{module.kind === 'break' ? 'Break' : 'Module'}</span>
        <span className={classes.headActions}>
          <Tooltip label="Remove (Del)">
            <ActionIcon aria-label="Remove module" onClick={() => removeModule(editor)}>
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        </span>
      </header>
      <div className={classes.top}>
        <ProblemsOf kind="module" id={module.id} />
        <TextField of={f('title', 'title')} label="Title" required />
        <DurationField of={f('roomTime', 'room time')} label="Room time" required />
        {module.kind === 'play' && <Play scenario={scenario} module={module} f={f} />}
      </div>
    </div>
  );
}

interface PlayProps {
  readonly scenario: Scenario;
  readonly module: PlayModule;
  readonly f: FieldOf<PlayModule>;
}

function Play({ scenario, f }: PlayProps) {
  return (
    <>
      <div className={fieldClasses.pair}>
        <InstantField of={f('from', 'beginning')} label="Scenario from" startsAt={scenario.startsAt} />
        <InstantField of={f('to', 'end')} label="to" startsAt={scenario.startsAt} />
      </div>
      <Objectives of={f('objectives', 'objectives')} scenario={scenario} />
      <Questions of={f('questions', 'questions')} />
    </>
  );
}

/** One that is referred to but gone stays visible, so that it can be mended. */
function Objectives({ of, scenario }: { readonly of: Bound<string[]>; readonly scenario: Scenario }) {
  const gone = of.value.filter((key) => !scenario.objectives.some(({ id }) => id === key));
  const options = [
    ...scenario.objectives.map(({ id, text }) => ({ id, label: text === '' ? id : text })),
    ...gone.map((id) => ({ id, label: `${id} (deleted)` })),
  ];
  if (options.length === 0) return null;
  return (
    <div data-field={of.field}>
      <Checkbox.Group label="Objectives" value={of.value} onChange={(next) => void of.change(next)}>
        <Stack gap={6} mt={4}>
          {options.map(({ id, label }) => (
            <Checkbox key={id} value={id} label={label} size="xs" />
          ))}
        </Stack>
      </Checkbox.Group>
    </div>
  );
}

function Questions({ of }: { readonly of: Bound<Question[]> }) {
  const editor = useEditor();
  return (
    <RowsField<Question>
      of={orElse(of, [])}
      label="Questions for the room"
      add="Add question"
      fresh={() => ({ id: freshKeys(editor.plan())('question'), text: '', prompts: [], points: [] })}
      renderRow={(question) => (
        <div className={fieldClasses.guard}>
          <TextField of={orElse(column(question, 'text'), '')} label="Question" placeholder="Question" long bare />
          <LinesField of={orElse(column(question, 'prompts'), [])} label="Prompts when the talk stops" />
          <LinesField of={orElse(column(question, 'points'), [])} label="What a good answer holds" />
        </div>
      )}
    />
  );
}
