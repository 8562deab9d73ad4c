import type { Migration } from '../migrate';

/** Since when nothing names a file. Only one that is listed here can go. */
export const unnamedFiles: Migration = {
  version: 8,
  name: 'files that nothing names any more can go',
  up: `
CREATE TABLE attachment_unnamed (
  hash TEXT PRIMARY KEY REFERENCES attachment (hash),
  since TEXT NOT NULL
) STRICT;

DROP TRIGGER attachment_is_kept;

CREATE TRIGGER attachment_is_kept BEFORE DELETE ON attachment
WHEN NOT EXISTS (SELECT 1 FROM attachment_unnamed WHERE hash = OLD.hash)
BEGIN SELECT RAISE(ABORT, 'files of records are kept'); END;
`,
};
