// Looks into a file that has the right header, before it is trusted: is it whole, and is every definition in it ours?
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/basics/result';
import { connectToRead, type Connection } from './connection';
import { schemaVersion, type Migration } from './migrate';
import { expectedSchema, schemaText } from './schema-text';
import { storageFailure } from './failure';
import { newerSentence } from './workspace-header';

/** One sentence when the file must not be used. Nothing in it is changed, whatever is found. */
export function examine(
  path: string,
  migrations: readonly Migration[],
  shownAs = path,
): Result<{ readonly version: number }, string> {
  // SQLite folds a left-over log into the file when it closes; a file that may yet be refused is looked at in a copy.
  if (!existsSync(`${path}-wal`)) return examineFile(path, shownAs, migrations);
  const copy = copyToRead(path);
  try {
    return examineFile(copy.path, shownAs, migrations);
  } finally {
    copy.remove();
  }
}

/** A copy of the file and of what is not yet folded into it, in a folder of its own. */
export function copyToRead(path: string): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'statedrill-'));
  const copy = join(folder, 'copy.statedrill');
  copyFileSync(path, copy);
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
  return { path: copy, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function examineFile(
  path: string,
  shownAs: string,
  migrations: readonly Migration[],
): Result<{ readonly version: number }, string> {
  const damaged = err(`${shownAs} is damaged. It was left as it is; open a backup of it.`);
  let db: Connection | undefined;
  try {
    db = connectToRead(path);
    const version = schemaVersion(db);
    if (version > migrations.length) return err(newerSentence(shownAs));
    if (schemaText(db) !== expectedSchema(migrations.slice(0, version))) {
      return err(`${shownAs} was changed by another program and cannot be used. It was left as it is; open a backup.`);
    }
    return db.pragma('quick_check(1)', { simple: true }) === 'ok' ? ok({ version }) : damaged;
  } catch (error) {
    if (storageFailure(error)?.code !== 'unexpected') throw error; // a full disk says nothing about the file
    return damaged;
  } finally {
    db?.close();
  }
}
