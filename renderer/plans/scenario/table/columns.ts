import { describeEffect } from '../../../../shared/analysis/describe-effect';
import { parseInstant, shortInstant } from '../../../../shared/basics/instant';
import { err, ok, type Result } from '../../../../shared/basics/result';
import type { Patch } from '../../../../shared/editing/command';
import { rolesNamed } from '../../../../shared/editing/scenario/roles-named';
import { namesOf } from '../../../../shared/model/names';
import { Inject, InjectMode, type Scenario } from '../../../../shared/model/scenario';
import { triggerSentence } from '../../../../shared/model/trigger-sentence';
import type { Workflow } from '../../../../shared/model/workflow';
import { capitalised } from '../../../ui/capitalised';

/** What the cells are read against: not the other injects, so that a keystroke in one row draws that row only. */
export interface Around {
  readonly scenario: Pick<Scenario, 'id' | 'objectives' | 'startsAt'>;
  readonly workflow: Workflow;
}

type Change = Patch<Omit<Inject, 'id'>>;

/** A cell that is typed into. */
interface Typed {
  readonly kind: 'text';
  /** What is in the cell while it is edited, where that is not what it shows. */
  readonly text?: (inject: Inject, around: Around) => string;
  readonly write: (text: string, inject: Inject, around: Around) => Result<Change, string>;
}

/** A cell that is chosen from a list; '' is none. */
interface Chosen {
  readonly kind: 'choice';
  readonly options: (around: Around) => readonly { readonly value: string; readonly label: string }[];
  readonly value: (inject: Inject) => string;
  readonly write: (value: string) => Change;
}

/** Too much for a cell: it is edited in the side panel. */
interface InForm {
  readonly kind: 'form';
}

export interface MselColumn {
  readonly id: string;
  readonly label: string;
  /** At least so many pixels. */
  readonly width: number;
  /** Its share of what is left of a wide screen; a column without one keeps its width. */
  readonly grows?: number;
  /** The field of the side panel. */
  readonly field: keyof Inject;
  /** In the words of the undo list. */
  readonly what: string;
  readonly read: (inject: Inject, around: Around) => string;
  readonly edit: (inject: Inject) => Typed | Chosen | InForm;
}

const FORM: InForm = { kind: 'form' };
const NONE = { value: '', label: 'none' };

const typed = (write: Typed['write'], text?: Typed['text']) => (): Typed => ({
  kind: 'text',
  write,
  ...(text === undefined ? {} : { text }),
});
const worded = (values: readonly string[]) => values.map((value) => ({ value, label: capitalised(value) }));

export const MSEL_COLUMNS: readonly MselColumn[] = [
  {
    id: 'no',
    label: 'No',
    width: 58,
    field: 'no',
    what: 'number',
    read: ({ no }) => String(no),
    edit: typed((text) => (/^\d+$/.test(text.trim()) ? ok({ no: Number(text) }) : err('A whole number is needed.'))),
  },
  {
    id: 'when',
    label: 'When',
    width: 152,
    field: 'trigger',
    what: 'release',
    read: ({ trigger }, { workflow }) => triggerSentence(trigger, workflow),
    edit: ({ trigger }) => (trigger.kind === 'condition' ? FORM : WHEN),
  },
  {
    id: 'title',
    label: 'Title',
    width: 200,
    grows: 1,
    field: 'title',
    what: 'title',
    read: ({ title }) => title,
    edit: typed((title) => ok({ title })),
  },
  {
    id: 'effects',
    label: 'Effects',
    width: 200,
    grows: 1,
    field: 'effects',
    what: 'effects',
    read: ({ effects }, { workflow }) => capitalised(effects.map((it) => describeEffect(it, workflow)).join('; ')),
    edit: () => FORM,
  },
  {
    id: 'to',
    label: 'To',
    width: 150,
    field: 'to',
    what: 'recipients',
    read: ({ to }, { workflow }) => to.map((key) => namesOf(workflow).name('roles', key)).join('; '),
    edit: typed((text, _, { workflow }) => {
      const roles = rolesNamed(text, workflow.roles);
      return roles.ok ? ok({ to: roles.value }) : roles;
    }),
  },
  {
    id: 'from',
    label: 'From',
    width: 130,
    field: 'from',
    what: 'sender',
    read: ({ from }) => from,
    edit: typed((from) => ok({ from })),
  },
  {
    id: 'type',
    label: 'Type',
    width: 132,
    field: 'type',
    what: 'type',
    read: ({ type }) => capitalised(type),
    edit: () => ({
      kind: 'choice',
      options: () => worded(Inject.shape.type.options),
      value: ({ type }) => type,
      write: (value) => ({ type: value as Inject['type'] }), // one of the options above
    }),
  },
  {
    id: 'mode',
    label: 'Mode',
    width: 104,
    field: 'mode',
    what: 'mode',
    read: ({ mode }) => capitalised(mode),
    edit: () => ({
      kind: 'choice',
      options: () => worded(InjectMode.options),
      value: ({ mode }) => mode,
      write: (value) => ({ mode: value as Inject['mode'] }), // one of the options above
    }),
  },
  {
    id: 'importance',
    label: 'Importance',
    width: 92,
    field: 'importance',
    what: 'importance',
    read: ({ importance = '' }) => capitalised(importance),
    edit: () => ({
      kind: 'choice',
      options: () => [NONE, ...worded(['must', 'should', 'spare'])],
      value: ({ importance = '' }) => importance,
      write: (value) => ({ importance: value === '' ? undefined : (value as NonNullable<Inject['importance']>) }), // one of the options above
    }),
  },
  {
    id: 'objective',
    label: 'Objective',
    width: 170,
    field: 'objective',
    what: 'objective',
    read: ({ objective }, { scenario }) =>
      objective === undefined ? '' : (scenario.objectives.find(({ id }) => id === objective)?.text ?? objective),
    edit: () => ({
      kind: 'choice',
      options: ({ scenario }) => [
        NONE,
        ...scenario.objectives.map(({ id, text }) => ({ value: id, label: text || id })),
      ],
      value: ({ objective = '' }) => objective,
      write: (value) => ({ objective: value === '' ? undefined : value }),
    }),
  },
  {
    id: 'message',
    label: 'Message',
    width: 260,
    grows: 2,
    field: 'message',
    what: 'message',
    read: ({ message }) => message,
    edit: ({ message }) => (message.includes('\n') ? FORM : MESSAGE),
  },
  {
    id: 'expected',
    label: 'Expected actions',
    width: 240,
    grows: 2,
    field: 'expected',
    what: 'expected actions',
    read: ({ expected }) => expected.join('; '),
    edit: typed((text) => ok({ expected: partsOf(text) })),
  },
];

const MESSAGE: Typed = { kind: 'text', write: (message) => ok({ message }) };

/** A time, or `hand`. A contingency inject keeps what it waits for; its deadline moves. */
export const WHEN: Typed = {
  kind: 'text',
  text: ({ trigger }) =>
    trigger.kind === 'time' ? shortInstant(trigger.at) : trigger.kind === 'missed' ? shortInstant(trigger.by) : '',
  write: (text, { trigger }, { scenario: { startsAt } }) => {
    if (/^(by )?hand$/i.test(text.trim())) return ok({ trigger: { kind: 'hand' } });
    const at = parseInstant(text, { startsAt });
    if (at === undefined) return err('Write T+01:20, 80, 1 h 20 or hand.');
    return ok({ trigger: trigger.kind === 'missed' ? { ...trigger, by: at } : { kind: 'time', at } });
  },
};

const partsOf = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What is in a cell while it is typed into. */
export const textIn = (column: MselColumn, edit: Typed, inject: Inject, around: Around): string =>
  edit.text?.(inject, around) ?? column.read(inject, around);
