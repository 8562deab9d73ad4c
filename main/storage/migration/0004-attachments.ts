import type { Migration } from '../migrate';

/** Files are kept by what they are: the same one twice is kept once, and none is ever another than its name says. */
export const attachments: Migration = {
  version: 4,
  name: 'files, pictures and what is shown of them',
  up: `
CREATE TABLE attachment (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  type TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  width INTEGER,
  height INTEGER,
  added_at TEXT NOT NULL,
  bytes BLOB NOT NULL CHECK (length(bytes) = size)
) STRICT;

CREATE TABLE attachment_preview (
  hash TEXT PRIMARY KEY REFERENCES attachment (hash),
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER attachment_stays BEFORE UPDATE ON attachment
BEGIN SELECT RAISE(ABORT, 'a file that is kept never changes'); END;

CREATE TRIGGER attachment_is_kept BEFORE DELETE ON attachment
BEGIN SELECT RAISE(ABORT, 'files of records are kept'); END;

CREATE TRIGGER attachment_preview_stays BEFORE UPDATE ON attachment_preview
BEGIN SELECT RAISE(ABORT, 'what is shown of a file never changes'); END;
`,
};
