import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { migrate, type Migration } from './migrate';

/** Makes a whole new workspace beside its place and then puts it there: a crash never leaves half of one. Under the writer lock. */
export function createWorkspaceFile(path: string, migrations: readonly Migration[], now: () => number): void {
  const draft = `${path}-new-${process.pid}`;
  rmSync(draft, { force: true });
  try {
    writeDraft(draft, migrations, new Date(now()).toISOString());
    renameSync(draft, path);
    syncFolder(dirname(path));
  } finally {
    for (const suffix of ['', '-journal']) rmSync(draft + suffix, { force: true });
  }
}

function writeDraft(path: string, migrations: readonly Migration[], at: string): void {
  closeSync(openSync(path, 'wx', 0o600));
  const db = new Database(path);
  try {
    db.pragma('synchronous = EXTRA');
    migrate(db, migrations);
    db.prepare('INSERT INTO workspace (id, created_at, opened_at) VALUES (1, ?, ?)').run(at, at);
  } finally {
    db.close();
  }
}

function syncFolder(path: string): void {
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}
