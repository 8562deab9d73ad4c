// Opening a workspace file: every file that is not ours, or not whole, is refused with one sentence and left as it is.
import { accessSync, constants, existsSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../shared/basics/result';
import { makeFolder } from './make-folder';
import { connect, connectToRead, type Connection } from './connection';
import { createWorkspaceFile } from './create-workspace-file';
import { copyToRead, examine } from './examine';
import { storageFailure } from './failure';
import { migrate, type Migration } from './migrate';
import { migrations as allMigrations } from './migrations';
import { tidyAttachments } from './tidy-attachments';
import { Workspace } from './workspace';
import { readHeader } from './workspace-header';
import { acquireWriterLock } from './writer-lock';

export interface OpenOptions {
  /** `read` is content to look on while another program writes. */
  readonly access?: 'write' | 'read';
  readonly now?: () => number;
  /** Other than the product's own only in tests. */
  readonly migrations?: readonly Migration[];
}

export function openWorkspace(asked: string, options: OpenOptions = {}): Result<Workspace, string> {
  const { access = 'write', now = Date.now, migrations = allMigrations } = options;
  const context = { access, now, migrations };
  try {
    const path = existsSync(asked) ? realpathSync(asked) : asked;
    if (!existsSync(path) && access === 'read') return err(`There is no workspace at ${path}.`);
    if (!existsSync(path)) makeFolder(dirname(path));
    else {
      const header = readHeader(path, migrations.length);
      if (!header.ok) return header;
    }
    return isWritable(path) ? openToWrite(path, context) : openCopy(path, isReadOnly, context);
  } catch (error) {
    return err(`${asked} could not be opened: ${reasonOf(error)}. It was left as it is; choose another place or file.`);
  }
}

const isReadOnly = 'the workspace file is read-only. Copy it to a writable place to change it.';
const isFull = 'the disk is full. Free some space, then open the workspace again.';

type Context = Required<OpenOptions>;

function openToWrite(path: string, context: Context): Result<Workspace, string> {
  const { access, now, migrations } = context;
  const lock = acquireWriterLock(path, now);
  if (!lock.ok) return access === 'read' && existsSync(path) ? lookOn(path, lock.error, now) : lock;
  let db: Connection | undefined;
  try {
    if (!existsSync(path)) createWorkspaceFile(path, migrations, now);
    const found = examine(path, migrations);
    if (!found.ok) {
      lock.value.discard();
      return found;
    }
    db = connect(path);
    if (found.value.version < migrations.length) {
      keepCopy(db, path, migrations.length);
      migrate(db, migrations);
    }
    const workspace = new Workspace(db, { path, now, release: lock.value.release });
    // The first write: a disk that is already full shows here as trouble, and what is saved can still be read.
    workspace.write(() => markOpened(workspace.db, now()));
    workspace.write(() => tidyAttachments(workspace.db, now()));
    return ok(workspace);
  } catch (error) {
    db?.close();
    lock.value.discard();
    if (storageFailure(error)?.code !== 'not-saved' || !existsSync(path)) throw error;
    return openCopy(path, isFull, context);
  }
}

/** Beside the program that writes: what it has committed can be read at any time. */
function lookOn(path: string, inUse: string, now: () => number): Result<Workspace, string> {
  return ok(
    new Workspace(connectToRead(path), { path, now, readOnly: `Not saved: ${inUse}`, release: () => undefined }),
  );
}

/** SQLite cannot read a file with a log where nothing can be written, so it is a copy in another place that is opened. */
function openCopy(path: string, why: string, { now, migrations }: Context): Result<Workspace, string> {
  const copy = copyToRead(path);
  const found = examine(copy.path, migrations, path);
  const current = found.ok && found.value.version === migrations.length;
  if (!current) {
    copy.remove();
    return found.ok
      ? err(`${path} is from an older Statedrill. Copy it to a writable place and open it there.`)
      : found;
  }
  const readOnly = `Not saved: ${why} Plans and records can be read.`;
  return ok(new Workspace(connectToRead(copy.path), { path, now, readOnly, release: copy.remove }));
}

function isWritable(path: string): boolean {
  try {
    accessSync(dirname(path), constants.W_OK);
    if (existsSync(path)) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Kept beside the file for good: a new version that disappoints takes nothing away. */
function keepCopy(db: Connection, path: string, version: number): void {
  const name = path.replace(/\.statedrill$/, '');
  const copy = join(`${name}.before-v${version}.statedrill`);
  rmSync(copy, { force: true });
  db.prepare('VACUUM INTO ?').run(copy);
}

function markOpened(db: Connection, at: number): void {
  db.prepare('UPDATE workspace SET opened_at = ? WHERE id = 1').run(new Date(at).toISOString());
}

function reasonOf(error: unknown): string {
  const failure = storageFailure(error);
  if (failure !== undefined) return failure.message.replace(/\.$/, '');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this account may not use that place',
  EPERM: 'this account may not use that place',
  EROFS: 'that place is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'a part of the path is a file, not a folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOENT: 'the folder does not exist',
};
