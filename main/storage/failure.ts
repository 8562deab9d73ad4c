import Database from 'better-sqlite3';
import type { Failure } from '../../shared/contract/bridge';

/** Thrown inside storage where a value read from disk is not what was written. Becomes a Failure at the edge. */
export class StorageError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

const safe = 'Everything saved before is safe.';

const sentences: readonly (readonly [prefix: string, code: Failure['code'], message: string])[] = [
  ['SQLITE_FULL', 'not-saved', `Not saved: the disk is full. ${safe} Free some space, then go on.`],
  ['SQLITE_IOERR', 'not-saved', `Not saved: the disk reported an error. ${safe} Check the disk, then go on.`],
  ['SQLITE_READONLY', 'not-saved', `Not saved: the workspace file cannot be written. ${safe} Allow writing to it.`],
  [
    'SQLITE_CANTOPEN',
    'not-saved',
    `Not saved: the workspace folder cannot be reached. ${safe} Reconnect it, then go on.`,
  ],
  ['SQLITE_BUSY', 'not-saved', `Not saved: another program is holding the workspace file. ${safe} Close it there.`],
  ['SQLITE_CORRUPT', 'unexpected', 'The workspace file is damaged. Nothing was changed. Open a backup of it.'],
  ['SQLITE_NOTADB', 'unexpected', 'The workspace file is damaged. Nothing was changed. Open a backup of it.'],
];

/** What an error of the database or the disk means to a person; undefined for a bug, which must be thrown on. */
export function storageFailure(error: unknown): Failure | undefined {
  if (error instanceof StorageError) return error.failure;
  if (!(error instanceof Database.SqliteError)) return undefined;
  const [, code, message] = sentences.find(([prefix]) => error.code.startsWith(prefix)) ?? [];
  return code === undefined || message === undefined ? undefined : { code, message };
}

export const isFull = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_FULL');
