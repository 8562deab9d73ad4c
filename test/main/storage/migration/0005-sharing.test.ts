import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/storage/migrate';
import { migrations } from '../../../../main/storage/migrations';
import { temporaryFolder } from '../../support/temporary-folder';

describe('a workspace from before drills were shared', () => {
  it('gets room for one shared drill and its people, and keeps its runs', () => {
    const db = new Database(join(temporaryFolder(), 'w.sqlite'));
    migrate(db, migrations.slice(0, 4));
    db.exec(`INSERT INTO run (id, title, workflow_title, scenario_title, conduct, started_at, at, events, frozen)
      VALUES ('run-1', 'Old', 'P', 'S', 'live', '2026-11-01T00:00:00Z', 0, 0, '{}')`);

    migrate(db, migrations.slice(0, 5));

    expect(schemaVersion(db)).toBe(5);
    expect(db.prepare('SELECT title FROM run').pluck().all()).toEqual(['Old']);
    db.exec(`INSERT INTO sharing VALUES (1, 'run-1', 0, '{}')`);
    expect(() => db.exec(`INSERT INTO sharing VALUES (2, 'run-1', 0, '{}')`)).toThrow('CHECK');
    const hash = 'a'.repeat(64);
    db.exec(`INSERT INTO participant VALUES ('p1', '${hash}', '{}')`);
    expect(() => db.exec(`INSERT INTO participant VALUES ('p2', '${hash}', '{}')`)).toThrow('UNIQUE');
    expect(() => db.exec(`INSERT INTO participant VALUES ('p2', 'a token in the clear', '{}')`)).toThrow('CHECK');
    db.close();
  });
});
