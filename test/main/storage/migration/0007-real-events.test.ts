import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/storage/migrate';
import { migrations } from '../../../../main/storage/migrations';
import { temporaryFolder } from '../../support/temporary-folder';

describe('a workspace from before real disruptions were told from drills', () => {
  it('finds those that are without reading the rest', () => {
    const db = new Database(join(temporaryFolder(), 'w.sqlite'));
    migrate(db, migrations.slice(0, 6));
    const add =
      db.prepare(`INSERT INTO run (id, title, workflow_title, scenario_title, conduct, started_at, at, events, frozen)
      VALUES (?, 'Old', 'P', 'S', 'live', '2026-11-01T00:00:00Z', 0, 0, ?)`);
    add.run('drill', '{"scenario":{"exerciseType":"tabletop"}}');
    add.run('event', '{"scenario":{"exerciseType":"real event"}}');

    migrate(db, migrations.slice(0, 7));

    expect(schemaVersion(db)).toBe(7);
    const found = db.prepare(
      `SELECT id FROM run INDEXED BY run_is_event WHERE json_extract(frozen, '$.scenario.exerciseType') = 'real event'`,
    );
    expect(found.pluck().all()).toEqual(['event']);
    db.close();
  });
});
