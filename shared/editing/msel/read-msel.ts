import { readInstant, type Reading } from '../../basics/instant';
import { err, ok, type Result } from '../../basics/result';
import { Inject, type Scenario } from '../../model/scenario';
import { triggerSentence } from '../../model/trigger-sentence';
import type { Workflow } from '../../model/workflow';
import type { Patch } from '../command';
import { rolesNamed } from '../scenario/roles-named';
import type { MselField } from './columns';
import { isJoined, rowsOf, type Mapping, type Sheet } from './mapping';
import { modeSaid } from './modes';

interface Around {
  readonly scenario: Pick<Scenario, 'injects' | 'objectives' | 'startsAt'>;
  readonly workflow: Workflow;
  /** What `05:00` and `05/06/2026` are in this file, and on which day the disruption is. */
  readonly reading: Omit<Reading, 'startsAt'>;
}

/** One row of a file as it would be taken over. */
export interface ReadInject {
  /** The inject with the same number, which it changes; a new inject when absent. */
  readonly inject?: string;
  readonly set: Patch<Omit<Inject, 'id'>>;
  /** What could not be read as it stands, and what became of it. Nothing is dropped silently. */
  readonly notes: readonly string[];
}

/** An MSEL from a table. A row with the number of an inject changes it and keeps its effects; the others are added. */
export function readMsel(sheet: Sheet, mapping: Mapping, around: Around): Result<readonly ReadInject[], string> {
  if (!mapping.fields.includes('title') && !mapping.fields.includes('message'))
    return err('No column is the title or the message: say above a column which it is.');
  const cells = rowsOf(sheet, mapping).map((row) => cellsOf(row, mapping));
  const filled = cells.filter((cell) => mapping.fields.some((field) => field !== undefined && cell(field) !== ''));
  if (filled.length === 0) return err('There is no row below the names of the columns.');
  return ok(filled.map((cell) => readRow(cell, around)));
}

/** What a row holds of a field; absent where no column holds it. */
type Cell = (field: MselField) => string | undefined;

function cellsOf(row: readonly string[], { fields }: Mapping): Cell {
  return (field) => {
    const held = row.filter((_, at) => fields[at] === field).map(plain);
    if (!fields.includes(field)) return undefined;
    return isJoined(field) ? held.filter((text) => text !== '').join('\n') : (held[0] ?? '');
  };
}

/** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
const plain = (text: string): string => text.trim().replace(/^'(?=\s*[=+\-@＝＋－＠])/, '');

function readRow(cell: Cell, around: Around): ReadInject {
  const notes: string[] = [];
  /** What is kept as a remark because no field takes it. */
  const kept: string[] = [];
  const keep = (what: string, value: string, becomes: string): void => {
    notes.push(`${what} “${value}” ${becomes}; it is kept as a remark.`);
    kept.push(`${what.toLowerCase()} “${value}”`);
  };
  const no = /^\d{1,9}$/.exec(cell('no') ?? '')?.[0];
  const known = around.scenario.injects.find((inject) => no !== undefined && inject.no === Number(no));
  const message = cell('message');
  const title = cell('title') || (known === undefined ? firstLine(message ?? '') : undefined);
  const type = wordOf('Type', cell('type'), { words: Inject.shape.type.options, otherwise: 'inject', keep });
  const mode = modeOf(cell('mode'), keep);
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
  const files = cell('attachments') ?? '';
  if (known === undefined && files !== '') keep('Attachments', files, 'are names, not files');
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
  const read = readInstant(value, { ...around.reading, startsAt: around.scenario.startsAt });
  if (read.ok) return { trigger: { kind: 'time', at: read.value } };
  around.keep('Time', value, `${read.error}, so it is released by hand`);
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
  if (word === undefined) keep(what, value, `is not known here: taken as ${otherwise}`);
  return word ?? otherwise;
}

function modeOf(value: string | undefined, keep: Keep): Inject['mode'] | undefined {
  if (value === undefined || value === '') return undefined;
  const mode = modeSaid(value);
  if (mode === undefined) keep('Mode', value, 'is not known here: taken as verbal');
  return mode ?? 'verbal';
}

function toOf(value: string | undefined, { workflow }: Around, keep: Keep): Patch<Inject> {
  if (value === undefined) return {};
  const to: string[] = [];
  for (const word of value
    .split(/[;,\n]/)
    .map((it) => it.trim())
    .filter((it) => it !== '')) {
    const named = rolesNamed(word, workflow.roles);
    const [key] = named.ok ? named.value : [];
    if (key === undefined) keep('Role', word, 'is no role of this plan: not addressed');
    else if (!to.includes(key)) to.push(key);
  }
  return { to };
}

function objectiveOf(
  value: string | undefined,
  { objectives }: Pick<Scenario, 'objectives'>,
  keep: Keep,
): Patch<Inject> {
  if (value === undefined || value === '') return {};
  const same = value.toLowerCase();
  const found = objectives.find(({ id, text }) => id.toLowerCase() === same || text.toLowerCase() === same);
  if (found === undefined) keep('Objective', value, 'is none of this scenario: left without one');
  return found === undefined ? {} : { objective: found.id };
}

function importanceOf(value: string | undefined, keep: Keep): Patch<Inject> {
  if (value === undefined || value === '') return {};
  const word = (['must', 'should', 'spare'] as const).find((it) => it === value.toLowerCase());
  if (word === undefined) keep('Importance', value, 'is not known here: left open');
  return word === undefined ? {} : { importance: word };
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 80);
const linesOf = (text: string): string[] =>
  text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
