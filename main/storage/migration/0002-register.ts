import type { Migration } from '../migrate';

/**
 * The register is asked by what stands in its bodies: columns derived from them, so that the two can never differ, each
 * with an index to sort fifty thousand rows by. `other` holds the texts beside title and description.
 */
export const register: Migration = {
  version: 2,
  name: 'the register is searched, sorted and filtered where it is kept',
  up: `
ALTER TABLE finding ADD COLUMN status TEXT AS (json_extract(body, '$.status')) VIRTUAL;
ALTER TABLE finding ADD COLUMN type TEXT AS (json_extract(body, '$.type')) VIRTUAL;
ALTER TABLE finding ADD COLUMN severity TEXT AS (json_extract(body, '$.severity')) VIRTUAL;
ALTER TABLE finding ADD COLUMN element TEXT AS (json_extract(body, '$.element')) VIRTUAL;
ALTER TABLE finding ADD COLUMN owner TEXT AS (json_extract(body, '$.owner')) VIRTUAL;
ALTER TABLE finding ADD COLUMN due TEXT AS (json_extract(body, '$.due')) VIRTUAL;
ALTER TABLE finding ADD COLUMN raised_at TEXT AS (json_extract(body, '$.raisedAt')) VIRTUAL;
ALTER TABLE finding ADD COLUMN plan_id TEXT AS (json_extract(body, '$.links.planId')) VIRTUAL;
ALTER TABLE finding ADD COLUMN severity_rank INTEGER
  AS (instr('critical,high,medium,low', json_extract(body, '$.severity'))) VIRTUAL;
ALTER TABLE finding ADD COLUMN status_rank INTEGER
  AS (instr('open,planned,in progress,implemented,verified,rejected,risk accepted,duplicate', json_extract(body, '$.status'))) VIRTUAL;
ALTER TABLE finding ADD COLUMN other TEXT NOT NULL DEFAULT '';

UPDATE finding SET other = trim(
  coalesce(json_extract(body, '$.rootCause'), '') || char(10) ||
  coalesce(json_extract(body, '$.owner'), '') || char(10) ||
  coalesce((SELECT group_concat(json_extract(value, '$.text'), char(10)) FROM json_each(body, '$.actions')), '')
, char(10));

CREATE INDEX finding_by_severity ON finding (severity_rank, raised_at DESC, status);
CREATE INDEX finding_by_status ON finding (status);
CREATE INDEX finding_by_due ON finding (due, status);
CREATE INDEX finding_by_due_last ON finding (due IS NULL, due, raised_at DESC, status);
CREATE INDEX finding_by_owner ON finding (owner IS NULL, owner COLLATE NOCASE, raised_at DESC, status);
CREATE INDEX finding_by_title ON finding (title COLLATE NOCASE, raised_at DESC, status);
CREATE INDEX finding_by_raised ON finding (raised_at DESC, status);

DROP TRIGGER finding_text_added;
DROP TRIGGER finding_text_changed;
DROP TABLE finding_text;

CREATE VIRTUAL TABLE finding_text USING fts5(
  title, description, other, content='finding', content_rowid='no', tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
INSERT INTO finding_text (finding_text) VALUES ('rebuild');

CREATE TRIGGER finding_text_added AFTER INSERT ON finding BEGIN
  INSERT INTO finding_text (rowid, title, description, other) VALUES (NEW.no, NEW.title, NEW.description, NEW.other);
END;

CREATE TRIGGER finding_text_changed AFTER UPDATE OF title, description, other ON finding BEGIN
  INSERT INTO finding_text (finding_text, rowid, title, description, other)
    VALUES ('delete', OLD.no, OLD.title, OLD.description, OLD.other);
  INSERT INTO finding_text (rowid, title, description, other) VALUES (NEW.no, NEW.title, NEW.description, NEW.other);
END;

CREATE TABLE finding_filter (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
`,
};
