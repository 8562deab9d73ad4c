// One program writes a workspace at a time. The lock is the operating system's, so it clears itself when its holder dies.
import { existsSync, rmSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '../../shared/basics/result';

export interface WriterLock {
  readonly release: () => void;
  /** Releases it and leaves no trace, for a file that was not opened after all. */
  readonly discard: () => void;
}

/** Who holds it and since when: kept in the lock file, where the next one who comes can read it. */
interface Holder {
  readonly who: string;
  readonly since: string;
}

export function acquireWriterLock(workspace: string, now: () => number): Result<WriterLock, string> {
  const path = `${workspace}-lock`;
  const wasThere = existsSync(path);
  const db = new Database(path, { timeout: 0 });
  try {
    // In memory, so that a kill leaves no second file behind. A reserved lock lets others read who holds it.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS holder (who TEXT, since TEXT); DELETE FROM holder');
    db.prepare('INSERT INTO holder VALUES (?, ?)').run(describeSelf(), new Date(now()).toISOString());
    db.exec('COMMIT; BEGIN IMMEDIATE');
  } catch (error) {
    const holder = readHolder(db);
    db.close();
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error;
    return err(inUse(workspace, holder));
  }
  return ok({
    release: () => db.close(),
    discard() {
      db.close();
      if (!wasThere) rmSync(path, { force: true });
    },
  });
}

function describeSelf(): string {
  return `${userInfo().username} on ${hostname()}, process ${process.pid}`;
}

function readHolder(db: Database.Database): Holder | undefined {
  try {
    return db.prepare<[], Holder>('SELECT who, since FROM holder').get();
  } catch {
    return undefined; // being written this instant: the sentence does without
  }
}

function inUse(workspace: string, holder: Holder | undefined): string {
  const by = holder === undefined ? '' : ` by ${holder.who}, since ${holder.since.slice(0, 16).replace('T', ' ')} UTC`;
  return `${workspace} is already open${by}. Go on there, or close it there first.`;
}
