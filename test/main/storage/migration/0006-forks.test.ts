import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/storage/migrate';
import { migrations } from '../../../../main/storage/migrations';
import { temporaryFolder } from '../../support/temporary-folder';

const fork = `{"by":"Ana","command":{"kind":"fork","of":"run-1","seq":7},"kind":"command"}`;

describe('a workspace from before forks were looked for', () => {
  it('finds those that it holds already, without reading every record', () => {
    const db = new Database(join(temporaryFolder(), 'w.sqlite'));
    migrate(db, migrations.slice(0, 5));
    db.exec(`INSERT INTO run (id, title, workflow_title, scenario_title, conduct, started_at, at, events, frozen)
      VALUES ('run-2', 'Again', 'P', 'S', 'live', '2026-11-01T00:00:00Z', 0, 1, '{}')`);
    db.exec(`INSERT INTO journal_event VALUES ('run-2', 0, 0, 0, '${fork}', '[]', '${'0'.repeat(64)}')`);

    migrate(db, migrations.slice(0, 6));

    expect(schemaVersion(db)).toBe(6);
    const asked = `SELECT run_id FROM journal_event
      WHERE json_extract(cause, '$.command.kind') = 'fork' AND json_extract(cause, '$.command.of') = 'run-1'`;
    expect(db.prepare(asked).pluck().all()).toEqual(['run-2']);
    const [plan] = db.prepare(`EXPLAIN QUERY PLAN ${asked}`).all() as { detail: string }[]; // `as`: SQLite says so
    expect(plan?.detail).toContain('journal_fork');
    db.close();
  });
});
