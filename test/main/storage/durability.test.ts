import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../main/storage/connection';
import type { Migration } from '../../../main/storage/migrate';
import { migrations } from '../../../main/storage/migrations';
import { openWorkspace } from '../../../main/storage/open';
import { valueOf } from '../support/result-of';
import { temporaryFolder } from '../support/temporary-folder';

const read = (db: Connection, pragma: string): unknown => db.pragma(pragma, { simple: true });

/** `synchronous` answers FULL until the first write whatever it is going to be, so it is read after one. */
function afterFirstWrite(db: Connection): Record<string, unknown> {
  db.prepare('UPDATE workspace SET opened_at = opened_at').run();
  return {
    journal: read(db, 'journal_mode'),
    synchronous: read(db, 'synchronous'),
    foreignKeys: read(db, 'foreign_keys'),
    trusted: read(db, 'trusted_schema'),
  };
}

const durable = { journal: 'wal', synchronous: 2, foreignKeys: 1, trusted: 0 };
const added: Migration = {
  version: migrations.length + 1,
  name: 'an addition',
  up: 'CREATE TABLE added (x TEXT) STRICT',
};

describe('what is shown as saved survives a power cut', () => {
  it.each([
    ['a new workspace', (path: string) => openWorkspace(path)],
    ['a workspace opened again', (path: string) => (valueOf(openWorkspace(path)).close(), openWorkspace(path))],
    [
      'a workspace brought up to a newer version',
      (path: string) => (
        valueOf(openWorkspace(path)).close(),
        openWorkspace(path, { migrations: [...migrations, added] })
      ),
    ],
  ])('on %s', (_, open) => {
    const workspace = valueOf(open(join(temporaryFolder(), 'w.statedrill')));

    expect(afterFirstWrite(workspace.db)).toEqual(durable);

    workspace.close();
  });

  it('writes nothing at all beside another program that writes', () => {
    const path = join(temporaryFolder(), 'w.statedrill');
    const writer = valueOf(openWorkspace(path));
    const workspace = valueOf(openWorkspace(path, { access: 'read' }));

    expect(() => afterFirstWrite(workspace.db)).toThrow(/readonly/);
    expect(workspace.write(() => undefined)).toMatchObject({ ok: false, error: { code: 'not-saved' } });

    workspace.close();
    writer.close();
  });
});
