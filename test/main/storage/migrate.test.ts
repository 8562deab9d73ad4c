import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, schemaVersion, type Migration } from '../../../main/storage/migrate';
import { migrations } from '../../../main/storage/migrations';
import { openWorkspace } from '../../../main/storage/open';
import { createPlans } from '../../../main/storage/plans';
import { schemaText } from '../../../main/storage/schema-text';
import { valueOf } from '../support/result-of';
import { smallPlan } from '../support/small-plan';
import { temporaryFolder } from '../support/temporary-folder';

const next = migrations.length + 1;
const good: Migration = { version: next, name: 'good', up: 'CREATE TABLE added (x TEXT) STRICT' };
const failing: Migration = {
  version: next + 1,
  name: 'failing',
  up: 'CREATE TABLE half (x TEXT) STRICT; INSERT INTO nowhere VALUES (1)',
};

describe('bringing a workspace up to date', () => {
  it('keeps everything, and a copy of the file as it was', () => {
    const path = join(temporaryFolder(), 'w.statedrill');
    const old = valueOf(openWorkspace(path));
    valueOf(createPlans(old, Date.now).create({ id: 'p1', plan: smallPlan }));
    old.close();

    const workspace = valueOf(openWorkspace(path, { migrations: [...migrations, good] }));

    expect(schemaVersion(workspace.db)).toBe(next);
    expect(valueOf(createPlans(workspace, Date.now).load('p1')).plan).toEqual(smallPlan);
    workspace.close();
    const copy = valueOf(openWorkspace(join(path, '..', `w.before-v${next}.statedrill`)));
    expect(schemaVersion(copy.db)).toBe(migrations.length);
    expect(createPlans(copy, Date.now).list()).toHaveLength(1);
    copy.close();
  });

  it('changes nothing when a step of it fails', () => {
    const db = new Database(':memory:');
    migrate(db, migrations);
    const before = schemaText(db);

    expect(() => migrate(db, [...migrations, good, failing])).toThrow('no such table: nowhere');

    expect(schemaText(db)).toBe(before);
    expect(schemaVersion(db)).toBe(migrations.length);
  });

  it('makes no copy where there is nothing to do', () => {
    const path = join(temporaryFolder(), 'w.statedrill');
    valueOf(openWorkspace(path)).close();
    valueOf(openWorkspace(path)).close();

    expect(readdirSync(join(path, '..')).filter((name) => name.includes('before'))).toEqual([]);
    expect(existsSync(path)).toBe(true);
  });
});
