import { DAY } from '../../shared/basics/time';
import { KEPT_UNNAMED_DAYS } from '../../shared/model/attachment';
import type { Connection } from './connection';

/**
 * Lets go of files that no plan, record, finding, report or shared drill has named for a month. To be called as a
 * workspace is opened: nobody is writing, and whatever an undo or an unsent note of before could still name has a month.
 */
export function tidyAttachments(db: Connection, now: number): void {
  const kept = db.prepare<[], string>('SELECT hash FROM attachment').pluck().all();
  if (kept.length === 0) return;
  const named = namedFiles(db);
  const unmark = db.prepare('DELETE FROM attachment_unnamed WHERE hash = ?');
  const mark = db.prepare('INSERT OR IGNORE INTO attachment_unnamed (hash, since) VALUES (?, ?)');
  for (const hash of kept) {
    if (named.has(hash)) unmark.run(hash);
    else mark.run(hash, new Date(now).toISOString());
  }
  const before = new Date(now - KEPT_UNNAMED_DAYS * DAY).toISOString();
  const gone = db.prepare<[string], string>('SELECT hash FROM attachment_unnamed WHERE since < ?').pluck().all(before);
  for (const hash of gone) {
    db.prepare('DELETE FROM attachment_preview WHERE hash = ?').run(hash);
    db.pragma('defer_foreign_keys = ON'); // the mark lets the file go, and goes after it
    db.prepare('DELETE FROM attachment WHERE hash = ?').run(hash);
    unmark.run(hash);
  }
}

/** Every seal in every JSON text of the workspace, of tables still to come too: what may name a file does. */
function namedFiles(db: Connection): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { table, column } of jsonColumns(db)) {
    const texts = db.prepare<[], string>(`SELECT ${column} FROM ${table} WHERE instr(${column}, 'hash')`).pluck();
    for (const text of texts.iterate()) for (const [hash] of text.matchAll(/[0-9a-f]{64}/g)) named.add(hash);
  }
  return named;
}

function jsonColumns(db: Connection): readonly { readonly table: string; readonly column: string }[] {
  const tables = db
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'table'`)
    .all();
  return tables.flatMap(({ name, sql }) =>
    [...sql.matchAll(/json_valid\((\w+)\)/g)].map(([, column = '']) => ({ table: name, column })),
  );
}
