import Database from 'better-sqlite3';

/** How large an event of the journal is on average, with its hash. */
export function eventBytes(workspace: string): number {
  const db = new Database(workspace, { readonly: true });
  try {
    const sum = 'length(run_id) + length(cause) + length(changes) + length(hash) + 24'; // and three integers
    return Math.round(Number(db.prepare(`SELECT avg(${sum}) FROM journal_event`).pluck().get()));
  } finally {
    db.close();
  }
}
