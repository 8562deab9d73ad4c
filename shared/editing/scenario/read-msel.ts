import { parseCsv } from '../../basics/parse-csv';
import { parseInstant } from '../../basics/instant';
import { err, ok, type Result } from '../../basics/result';
import { Inject, InjectMode, type Scenario } from '../../model/scenario';
import { triggerSentence } from '../../model/trigger-sentence';
import type { Workflow } from '../../model/workflow';
import type { Patch } from '../command';
import { mselHead, type MselField } from './msel-columns';
import { rolesNamed } from './roles-named';

interface Around {
  readonly scenario: Scenario;
  readonly workflow: Workflow;
  /** What `05:00` is in this file. */
  readonly clock: 'hours' | 'minutes';
}

/** One row of a file as it would be taken over. */
export interface ReadInject {
  /** The inject with the same number, which it changes; a new inject when absent. */
  readonly inject?: string;
  readonly set: Patch<Omit<Inject, 'id'>>;
  /** What could not be read as it stands, and what became of it. Nothing is dropped silently. */
  readonly notes: readonly string[];
}

export interface ReadMsel {
  readonly rows: readonly ReadInject[];
  /** Columns that mean nothing here. */
  readonly unknown: readonly string[];
  /** Does it hold times such as 05:00, which may be hours or minutes? */
  readonly isAmbiguous: boolean;
}

/** An MSEL from CSV. A row with the number of an inject changes it and keeps its effects; the others are added. */
export function readMsel(text: string, around: Around): Result<ReadMsel, string> {
  const [names = [], ...lines] = parseCsv(text);
  const { at, unknown } = mselHead(names);
  if (!at.has('title') && !at.has('message'))
    return err(
      'The first line must name the columns: at least Title or Message, such as No, When, Title, To, Message.',
    );
  if (lines.length === 0) return err('There is no row below the names of the columns.');
  const when = at.get('when');
  return ok({
    rows: lines.map((line) => readRow((field) => cellOf(line, at.get(field)), around)),
    unknown,
    isAmbiguous: when !== undefined && lines.some((line) => /^\d{1,4}:\d\d$/.test(cellOf(line, when) ?? '')),
  });
}

/** Without the apostrophe that keeps a spreadsheet from taking a text for a formula; absent where there is no such column. */
const cellOf = (line: readonly string[], at: number | undefined): string | undefined =>
  at === undefined ? undefined : (line[at] ?? '').trim().replace(/^'(?=\s*[=+\-@＝＋－＠])/, '');

type Cell = (field: MselField) => string | undefined;

function readRow(cell: Cell, around: Around): ReadInject {
  const notes: string[] = [];
  /** What is kept as a remark because no field takes it. */
  const kept: string[] = [];
  const keep = (what: string, value: string, becomes: string): void => {
    notes.push(`${what} “${value}” is not known here: ${becomes}, and kept as a remark.`);
    kept.push(`${what.toLowerCase()} “${value}”`);
  };
  const no = /^\d{1,9}$/.exec(cell('no') ?? '')?.[0];
  const known = around.scenario.injects.find((inject) => no !== undefined && inject.no === Number(no));
  const message = cell('message');
  const title = cell('title') || (known === undefined ? firstLine(message ?? '') : undefined);
  const type = wordOf('Type', cell('type'), { words: Inject.shape.type.options, otherwise: 'inject', keep });
  const mode = wordOf('Mode', spokenMode(cell('mode')), { words: InjectMode.options, otherwise: 'verbal', keep });
  const set: Patch<Omit<Inject, 'id'>> = {
    ...(no === undefined || Number(no) === 0 ? {} : { no: Number(no) }),
    ...(title === undefined ? {} : { title: title || 'Untitled inject' }),
    ...(message === undefined ? {} : { message }),
    ...(cell('from') === undefined ? {} : { from: cell('from') }),
    ...whenOf(cell('when'), known, { ...around, keep }),
    ...(type === undefined ? {} : { type }),
    ...(mode === undefined ? {} : { mode }),
    ...toOf(cell('to'), around, keep),
    ...(cell('expected') === undefined ? {} : { expected: linesOf(cell('expected') ?? '') }),
    ...objectiveOf(cell('objective'), around.scenario, keep),
    ...importanceOf(cell('importance'), keep),
  };
  const source = [cell('source'), ...kept].filter((it) => it !== undefined && it !== '').join('; ');
  return {
    ...(known === undefined ? {} : { inject: known.id }),
    set: source === '' ? set : { ...set, source },
    notes,
  };
}

type Keep = (what: string, value: string, becomes: string) => void;

function whenOf(value: string | undefined, known: Inject | undefined, around: Around & { keep: Keep }): Patch<Inject> {
  if (value === undefined) return {};
  if (known !== undefined && value === triggerSentence(known.trigger, around.workflow)) return {};
  if (value === '' || /^(by )?hand$/i.test(value)) return { trigger: { kind: 'hand' } };
  const at = parseInstant(value, { startsAt: around.scenario.startsAt, clock: around.clock });
  if (at !== undefined) return { trigger: { kind: 'time', at } };
  around.keep('Time', value, 'released by hand');
  return { trigger: { kind: 'hand' } };
}

interface Words<V extends string> {
  readonly words: readonly V[];
  readonly otherwise: V;
  readonly keep: Keep;
}

/** A word of a closed list, however it is spelt; an empty cell says nothing. */
function wordOf<V extends string>(
  what: string,
  value: string | undefined,
  { words, otherwise, keep }: Words<V>,
): V | undefined {
  if (value === undefined || value === '') return undefined;
  const word = words.find((it) => it.toLowerCase() === value.toLowerCase());
  if (word === undefined) keep(what, value, `taken as ${otherwise}`);
  return word ?? otherwise;
}

const MODES: readonly (readonly [RegExp, Inject['mode']])[] = [
  [/^e-?mail/i, 'email'],
  [/phone|^call|radio/i, 'phone'],
  [/in person|face|spoken|oral/i, 'verbal'],
  [/^text|sms/i, 'SMS'],
  [/tweet|twitter|facebook|social/i, 'social media'],
  [/role.?play/i, 'role-play'],
  [/news|tv|press/i, 'press'],
  [/letter|paper|hand-?out|file/i, 'document'],
];

const spokenMode = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : (MODES.find(([said]) => said.test(value))?.[1] ?? value);

function toOf(value: string | undefined, { workflow }: Around, keep: Keep): Patch<Inject> {
  if (value === undefined) return {};
  const to: string[] = [];
  for (const word of value
    .split(/[;,\n]/)
    .map((it) => it.trim())
    .filter((it) => it !== '')) {
    const named = rolesNamed(word, workflow.roles);
    const [key] = named.ok ? named.value : [];
    if (key === undefined) keep('Role', word, 'not addressed');
    else if (!to.includes(key)) to.push(key);
  }
  return { to };
}

function objectiveOf(value: string | undefined, { objectives }: Scenario, keep: Keep): Patch<Inject> {
  if (value === undefined || value === '') return {};
  const same = value.toLowerCase();
  const found = objectives.find(({ id, text }) => id.toLowerCase() === same || text.toLowerCase() === same);
  if (found === undefined) keep('Objective', value, 'left without one');
  return found === undefined ? {} : { objective: found.id };
}

function importanceOf(value: string | undefined, keep: Keep): Patch<Inject> {
  if (value === undefined || value === '') return {};
  const word = (['must', 'should', 'spare'] as const).find((it) => it === value.toLowerCase());
  if (word === undefined) keep('Importance', value, 'left open');
  return word === undefined ? {} : { importance: word };
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 80);
const linesOf = (text: string): string[] =>
  text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
