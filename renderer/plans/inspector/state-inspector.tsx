import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { unreachable } from '../../../shared/basics/assert';
import type { State } from '../../../shared/model/state';
import { StateIcon } from '../canvas/state-icon';
import { KINDS } from '../canvas/kind-words';
import type { Editor } from '../editor/editor';
import { useEditor } from '../editor/editor-context';
import { fieldsOf, type FieldOf } from './fields/bound';
import { TextField } from './fields/text-field';
import { DecisionForm } from './forms/decision-form';
import {
  EndForm,
  GateForm,
  GroupForm,
  HistoryForm,
  PlainForm,
  TrackForm,
  TracksForm,
  WaitForm,
} from './forms/other-forms';
import { StepForm } from './forms/step-form';
import { ProblemsOf } from './problems-of';
import { Section } from './section';
import classes from './inspector.module.css';

/** Everything about one state. */
export function StateInspector({ state }: { readonly state: State }) {
  const editor = useEditor();
  const f = bind(editor, state);
  return (
    <>
      <header className={classes.head}>
        <span className={classes.kind}>
          <StateIcon state={state} />
          {KINDS.find((k) => k.kind === state.kind)?.name}
        </span>
        <span className={classes.headActions}>
          <Tooltip label="Duplicate (Ctrl D)">
            <ActionIcon
              aria-label="Duplicate"
              onClick={() => editor.perform('states.duplicate', { states: [state.id] }, { selectAdded: true })}
            >
              <IconCopy size={16} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Remove (Del)">
            <ActionIcon aria-label="Remove" onClick={() => editor.perform('selection.remove', { states: [state.id] })}>
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        </span>
      </header>
      <div className={classes.top}>
        <ProblemsOf kind="state" id={state.id} />
        <TextField of={f('name', 'name')} label="Name" required />
        <TextField of={f('description', 'description')} label="Description" long />
      </div>
      {formOf(editor, state)}
      <Section title="Source" holds="source" summary={state.source}>
        <TextField of={f('source', 'source')} label="Where its figures come from" />
      </Section>
    </>
  );
}

function formOf(editor: Editor, state: State): ReactNode {
  switch (state.kind) {
    case 'step':
      return <StepForm step={state} f={bind(editor, state)} />;
    case 'decision':
      return <DecisionForm decision={state} f={bind(editor, state)} />;
    case 'wait':
      return <WaitForm state={state} f={bind(editor, state)} />;
    case 'gate':
      return <GateForm state={state} f={bind(editor, state)} />;
    case 'group':
      return <GroupForm state={state} f={bind(editor, state)} />;
    case 'tracks':
      return <TracksForm state={state} f={bind(editor, state)} />;
    case 'track':
      return <TrackForm state={state} f={bind(editor, state)} />;
    case 'state':
      return <PlainForm state={state} f={bind(editor, state)} />;
    case 'history':
      return <HistoryForm state={state} f={bind(editor, state)} />;
    case 'end':
      return <EndForm state={state} f={bind(editor, state)} />;
    default:
      return unreachable(state);
  }
}

/** Fields of a state by name; the command refuses what its kind does not have. */
const bind = <T extends State>(editor: Editor, state: T): FieldOf<T> =>
  fieldsOf(state, (set, what, gesture) =>
    editor.perform('state.edit', { state: state.id, set, what }, { gesture, quiet: true }),
  );
