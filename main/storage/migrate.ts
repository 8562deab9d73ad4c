import { invariant } from '../../shared/basics/assert';
import type { Connection } from './connection';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: string;
}

/** Brings a file to the newest schema: all pending steps in one transaction, so a crash leaves the old one or the new one. */
export function migrate(db: Connection, migrations: readonly Migration[]): void {
  migrations.forEach(({ version }, index) => invariant(version === index + 1, 'migrations are numbered without gaps'));
  const pending = migrations.slice(schemaVersion(db));
  if (pending.length === 0) return;
  // Rebuilding a table needs foreign keys off, which SQLite only allows outside a transaction.
  db.pragma('foreign_keys = OFF');
  db.transaction(() => {
    for (const migration of pending) {
      db.exec(migration.up);
      db.pragma(`user_version = ${migration.version}`);
    }
    const broken = db.pragma('foreign_key_check');
    invariant(Array.isArray(broken) && broken.length === 0, 'a migration keeps every reference whole');
  }).exclusive();
  db.pragma('foreign_keys = ON');
}

export const schemaVersion = (db: Connection): number => Number(db.pragma('user_version', { simple: true }));
