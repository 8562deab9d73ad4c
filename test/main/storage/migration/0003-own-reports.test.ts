import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/storage/migrate';
import { migrations } from '../../../../main/storage/migrations';
import { temporaryFolder } from '../../support/temporary-folder';

describe('a workspace from before reports were written in', () => {
  it('gets room for texts and versions, keeps its runs, and guards what is kept', () => {
    const db = new Database(join(temporaryFolder(), 'w.sqlite'));
    migrate(db, migrations.slice(0, 2));
    db.exec(`INSERT INTO run (id, title, workflow_title, scenario_title, conduct, started_at, at, events, frozen)
      VALUES ('run-1', 'Old', 'P', 'S', 'live', '2026-11-01T00:00:00Z', 0, 0, '{}')`);

    migrate(db, migrations.slice(0, 3));

    expect(schemaVersion(db)).toBe(3);
    expect(db.prepare('SELECT title FROM run').pluck().all()).toEqual(['Old']);
    db.exec(`INSERT INTO report_edition (run_id, no, at, body, report) VALUES ('run-1', 1, 'now', '{}', '{}')`);
    expect(() => db.exec(`UPDATE report_edition SET report = '[]'`)).toThrow('never changes');
    expect(() => db.exec('DELETE FROM report_edition')).toThrow('are kept');
    db.exec(`UPDATE report_edition SET approval = '{}'`);
    expect(() => db.exec(`UPDATE report_edition SET approval = '[]'`)).toThrow('has been approved');
    db.close();
  });
});
