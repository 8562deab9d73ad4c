import { parseCsv } from '../../../shared/basics/parse-csv';
import { err, ok, type Result } from '../../../shared/basics/result';
import { guessMapping, rowsOf, type Sheet } from '../../../shared/editing/msel/mapping';
import { placeTimes, timelineSheet, type Began } from '../../../shared/editing/msel/timeline';
import { decoded } from './decoded';
import type { OpenedFile } from './open-file';
import { readSheet } from './read-sheet';

export const TIMELINE_KINDS = '.md,.markdown,.txt,.log,.csv,.tsv,.xlsx';

const LARGEST = 20_000_000;

/** A timeline of something that happened: a table, or a text whose entries begin with a time. */
export async function openTimeline(file: File, began: Began): Promise<Result<OpenedFile, string>> {
  if (file.size > LARGEST) return err(`${file.name} is larger than 20 MB: nothing was read.`);
  const bytes = await file.arrayBuffer();
  const name = file.name.toLowerCase();
  const isTable = /\.(csv|tsv|xlsx)$/.test(name);
  const table = name.endsWith('.xlsx') ? await readSheet(bytes) : ok(parseCsv(decoded(bytes)));
  if (isTable && !table.ok) return table;
  const sheet = isTable && table.ok ? withTimes(table.value, began) : timelineSheet(decoded(bytes), began);
  return sheet.length === 0
    ? err(`${file.name} holds no entry: nothing was read.`)
    : ok({ kind: 'table', name: file.name, sheet });
}

/** Times of day and dates in the column that holds times, as instants after the disruption. */
function withTimes(sheet: Sheet, began: Began): Sheet {
  const filled = sheet.filter((row) => row.some((cell) => cell !== ''));
  const mapping = guessMapping(filled);
  const named = mapping.fields.indexOf('when');
  const column = named >= 0 ? named : 0;
  const rows = rowsOf(filled, mapping);
  const times = placeTimes(rows.map((row) => row[column] ?? ''), began); // prettier-ignore
  return [...filled.slice(0, filled.length - rows.length), ...rows.map((row, index) => row.with(column, times[index] ?? ''))]; // prettier-ignore
}
