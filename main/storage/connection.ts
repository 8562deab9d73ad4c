import Database from 'better-sqlite3';
import { invariant } from '../../shared/basics/assert';

export type Connection = Database.Database;

const pragmas = [
  'journal_mode = WAL',
  // Not the default here: better-sqlite3 is compiled so that WAL silently means NORMAL from the first write on,
  // and a power cut then loses events that were shown as saved.
  'synchronous = FULL',
  ...(process.platform === 'darwin' ? ['fullfsync = ON', 'checkpoint_fullfsync = ON'] : []),
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'busy_timeout = 5000',
  'journal_size_limit = 16777216',
];

/** The one way in which this app opens a workspace file for writing. */
export function connect(path: string): Connection {
  const db = new Database(path, { fileMustExist: true, timeout: 5_000 });
  try {
    for (const pragma of pragmas) db.pragma(pragma);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** For examining and for reading: never writes a byte of content. */
export function connectToRead(path: string): Connection {
  const db = new Database(path, { fileMustExist: true, timeout: 5_000 });
  try {
    for (const pragma of ['query_only = ON', 'trusted_schema = OFF', 'cell_size_check = ON']) db.pragma(pragma);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const FULL = 2;

/** To be called after the first write: `synchronous` reads as FULL until then, whatever it is going to be. */
export function checkDurable(db: Connection): void {
  invariant(db.pragma('journal_mode', { simple: true }) === 'wal', 'the journal mode was set to WAL');
  invariant(db.pragma('synchronous', { simple: true }) === FULL, 'synchronous was set to FULL');
  invariant(db.pragma('foreign_keys', { simple: true }) === 1, 'foreign keys were switched on');
  invariant(db.pragma('trusted_schema', { simple: true }) === 0, 'the schema is not trusted');
}
