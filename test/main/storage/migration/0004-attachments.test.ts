import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/storage/migrate';
import { migrations } from '../../../../main/storage/migrations';
import { temporaryFolder } from '../../support/temporary-folder';

describe('a workspace from before files were kept', () => {
  it('gets room for them, keeps its reports, and lets no file be changed or lost', () => {
    const db = new Database(join(temporaryFolder(), 'w.sqlite'));
    migrate(db, migrations.slice(0, 3));
    db.exec(`INSERT INTO run (id, title, workflow_title, scenario_title, conduct, started_at, at, events, frozen)
      VALUES ('run-1', 'Old', 'P', 'S', 'live', '2026-11-01T00:00:00Z', 0, 0, '{}');
      INSERT INTO report_edition (run_id, no, at, body, report) VALUES ('run-1', 1, 'now', '{}', '{}')`);

    migrate(db, migrations.slice(0, 4));

    expect(schemaVersion(db)).toBe(4);
    expect(db.prepare('SELECT run_id FROM report_edition').pluck().all()).toEqual(['run-1']);
    db.exec(`INSERT INTO attachment (hash, type, size, added_at, bytes) VALUES ('${'a'.repeat(64)}', 'text/plain', 2, 'now', x'6162')`); // prettier-ignore
    expect(() => db.exec(`UPDATE attachment SET type = 'image/png'`)).toThrow('never changes');
    expect(() => db.exec('DELETE FROM attachment')).toThrow('are kept');
    expect(
      () =>
      db.exec(`INSERT INTO attachment (hash, type, size, added_at, bytes) VALUES ('${'b'.repeat(64)}', 'text/plain', 3, 'now', x'6162')`), // prettier-ignore
    ).toThrow('CHECK');
    db.close();
  });
});
