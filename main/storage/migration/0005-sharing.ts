import type { Migration } from '../migrate';

/**
 * The drill that is shared on the network, and who has a place there: so that a program that was killed takes its people back.
 * Both are emptied when sharing ends; what people said is in the journal. Of a token only its hash is kept.
 */
export const sharing: Migration = {
  version: 5,
  name: 'a drill is shared on the network',
  up: `
CREATE TABLE sharing (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  run_id TEXT NOT NULL REFERENCES run (id),
  seen_at INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TABLE participant (
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
`,
};
