import type { Migration } from '../migrate';

/** What people write into a report, and the reports that were kept: a kept one never changes, but it may be approved once. */
export const ownReports: Migration = {
  version: 3,
  name: 'reports are written in, kept and approved',
  up: `
CREATE TABLE report_text (
  run_id TEXT NOT NULL REFERENCES run (id),
  part TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (run_id, part)
) STRICT;

CREATE TABLE report_rating (
  run_id TEXT NOT NULL REFERENCES run (id),
  objective TEXT NOT NULL,
  evaluator TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (run_id, objective, evaluator)
) STRICT;

CREATE TABLE report_edition (
  run_id TEXT NOT NULL REFERENCES run (id),
  no INTEGER NOT NULL CHECK (no > 0),
  at TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  approval TEXT CHECK (json_valid(approval)),
  report TEXT NOT NULL CHECK (json_valid(report)),
  PRIMARY KEY (run_id, no)
) STRICT;

CREATE TRIGGER report_edition_stays BEFORE UPDATE OF run_id, no, at, body, report ON report_edition
BEGIN SELECT RAISE(ABORT, 'a version of a report that was kept never changes'); END;

CREATE TRIGGER report_edition_is_approved_once BEFORE UPDATE OF approval ON report_edition WHEN OLD.approval IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'this version has been approved'); END;

CREATE TRIGGER report_edition_is_kept BEFORE DELETE ON report_edition
BEGIN SELECT RAISE(ABORT, 'versions of a report are kept'); END;
`,
};
