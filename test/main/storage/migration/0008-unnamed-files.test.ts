import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/storage/migrate';
import { migrations } from '../../../../main/storage/migrations';
import { temporaryFolder } from '../../support/temporary-folder';

describe('a workspace from before files could go', () => {
  it('keeps every file it has, and lets none go that is not marked', () => {
    const db = new Database(join(temporaryFolder(), 'w.sqlite'));
    migrate(db, migrations.slice(0, 7));
    const hash = 'a'.repeat(64);
    db.exec(`INSERT INTO attachment VALUES ('${hash}', 'text/plain', 1, NULL, NULL, '2026-11-01T00:00:00Z', x'41')`);
    const remove = (): unknown => db.prepare('DELETE FROM attachment').run();
    expect(remove).toThrow(/files of records are kept/);

    migrate(db, migrations.slice(0, 8));

    expect(schemaVersion(db)).toBe(8);
    expect(db.prepare('SELECT hash FROM attachment').pluck().all()).toEqual([hash]);
    expect(remove).toThrow(/files of records are kept/);
    db.close();
  });
});
