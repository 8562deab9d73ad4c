import Database from 'better-sqlite3';
import type { Connection } from './connection';
import { migrate, type Migration } from './migrate';

/** Every definition in a file as text. A trigger, view or table that we did not write shows here before it can run. */
export const schemaText = (db: Connection): string =>
  db
    .prepare<[], string>(
      `SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name`,
    )
    .pluck()
    .all()
    .join('\n');

/** The definitions that a file has after the given migrations. */
export function expectedSchema(migrations: readonly Migration[]): string {
  const db = new Database(':memory:');
  try {
    migrate(db, migrations);
    return schemaText(db);
  } finally {
    db.close();
  }
}
