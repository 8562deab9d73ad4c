import { Select } from '@mantine/core';
import { COMMUNICATION, type CommunicationList } from '../../../../shared/editing/edit-communication';
import { noCommunication } from '../../../../shared/model/communication';
import type { Editor } from '../../editor/editor';
import { useEditor, useOfPlan } from '../../editor/editor-context';
import type { Bound } from '../fields/bound';
import { NEW } from '../fields/catalogue-options';

interface Props {
  readonly of: Bound<string> | Bound<string | undefined>;
  readonly label: string;
  readonly list: CommunicationList;
  readonly otherwise?: string;
}

/** One channel or message of the plan; a new one can be made on the spot, both in one undo. */
export function CommunicationField({ of, label, list, otherwise }: Props) {
  const editor = useEditor();
  const entries = useOfPlan(({ workflow }) => (workflow.communication ?? noCommunication)[list]);
  const isGone = of.value !== undefined && !entries.some(({ key }) => key === of.value);
  const make = (): void => createCommunication(editor, list, (key, gesture) => void of.change(key, gesture));
  return (
    <div data-field={of.field}>
      <Select
        label={label}
        data={[
          ...(isGone ? [{ value: of.value, label: `${of.value} (deleted)` }] : []),
          ...entries.map(({ key, name }) => ({ value: key, label: name })),
          { value: NEW, label: `+ New ${COMMUNICATION[list].noun}` },
        ]}
        value={of.value ?? null}
        onChange={(next) => (next === NEW ? make() : void of.change(next ?? undefined))}
        allowDeselect={false}
        clearable={otherwise !== undefined}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        {...(otherwise === undefined ? {} : { placeholder: otherwise })}
      />
    </div>
  );
}

let creations = 0;

/** Adds a channel, a message, an audience or an obligation and hands its key over, both in one undo. */
export function createCommunication(
  editor: Editor,
  list: CommunicationList,
  use: (key: string, gesture: string) => void,
): void {
  const gesture = `create-communication-${++creations}`;
  const made = editor.perform('communication.add', { list }, { gesture });
  const key = made.ok ? made.value.workflow.communication?.[list].at(-1)?.key : undefined;
  if (key !== undefined) use(key, gesture);
}
