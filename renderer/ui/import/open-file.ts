import { parseCsv } from '../../../shared/basics/parse-csv';
import { err, ok, type Result } from '../../../shared/basics/result';
import type { Sheet } from '../../../shared/editing/msel/mapping';
import { readExerciseFile, type ReadExercise } from '../../../shared/editing/msel/read-exercise-file';
import type { Role } from '../../../shared/model/catalogue';
import { decoded } from './decoded';
import { readSheet } from './read-sheet';

/** A file with injects: a table whose columns are to be understood, or an exercise of another tool. */
export type OpenedFile =
  | { readonly kind: 'table'; readonly name: string; readonly sheet: Sheet }
  | { readonly kind: 'exercise'; readonly name: string; readonly read: ReadExercise };

export const IMPORTED_KINDS = '.csv,.tsv,.txt,.xlsx,.json';

const LARGEST = 50_000_000;

/** Reads a chosen file by its ending; refuses with a sentence what is none of these. */
export async function openFile(file: File, roles: readonly Role[]): Promise<Result<OpenedFile, string>> {
  if (file.size > LARGEST) return err(`${file.name} is larger than 50 MB: nothing was read.`);
  const bytes = await file.arrayBuffer();
  const name = file.name.toLowerCase();
  if (name.endsWith('.json')) {
    const read = readExerciseFile(decoded(bytes), roles);
    return read.ok ? ok({ kind: 'exercise', name: file.name, read: read.value }) : read;
  }
  const sheet = name.endsWith('.xlsx') ? await readSheet(bytes) : ok(parseCsv(decoded(bytes)));
  if (!sheet.ok) return sheet;
  const filled = sheet.value.filter((row) => row.some((cell) => cell !== ''));
  return filled.length === 0
    ? err(`${file.name} holds no row: nothing was read.`)
    : ok({ kind: 'table', name: file.name, sheet: filled });
}
