import { applicationId } from '../workspace-header';
import type { Migration } from '../migrate';

/** Tables hold what was said; only `checkpoint` and `clock_mark` can be thrown away and made anew. */
export const plansRunsFindings: Migration = {
  version: 1,
  name: 'plans, runs and findings',
  up: `
PRAGMA application_id = ${applicationId};

CREATE TABLE workspace (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  created_at TEXT NOT NULL,
  opened_at TEXT NOT NULL
) STRICT;

CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL CHECK (revision > 0),
  title TEXT NOT NULL,
  states INTEGER NOT NULL,
  from_template TEXT,
  updated_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

CREATE TABLE run (
  id TEXT PRIMARY KEY,
  plan_id TEXT,
  title TEXT NOT NULL,
  workflow_title TEXT NOT NULL,
  scenario_title TEXT NOT NULL,
  conduct TEXT NOT NULL CHECK (conduct IN ('live', 'simulation')),
  started_at TEXT NOT NULL,
  ended_at TEXT,
  outcome TEXT,
  at INTEGER NOT NULL,
  events INTEGER NOT NULL,
  frozen TEXT NOT NULL CHECK (json_valid(frozen))
) STRICT;

CREATE TRIGGER run_stays_frozen BEFORE UPDATE OF id, plan_id, conduct, started_at, frozen ON run
BEGIN SELECT RAISE(ABORT, 'what a run is pinned to never changes'); END;

CREATE TRIGGER run_is_kept BEFORE DELETE ON run
BEGIN SELECT RAISE(ABORT, 'the record of a run is kept'); END;

CREATE TABLE journal_event (
  run_id TEXT NOT NULL REFERENCES run (id),
  seq INTEGER NOT NULL CHECK (seq >= 0),
  at INTEGER NOT NULL,
  wall INTEGER NOT NULL,
  cause TEXT NOT NULL CHECK (json_valid(cause)),
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  PRIMARY KEY (run_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_has_no_gap BEFORE INSERT ON journal_event
WHEN NEW.seq <> (SELECT coalesce(max(seq) + 1, 0) FROM journal_event WHERE run_id = NEW.run_id)
BEGIN SELECT RAISE(ABORT, 'the journal grows by one event at a time'); END;

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal_event
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal_event
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

CREATE TABLE checkpoint (
  run_id TEXT PRIMARY KEY REFERENCES run (id),
  seq INTEGER NOT NULL,
  head TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TABLE clock_mark (
  run_id TEXT PRIMARY KEY REFERENCES run (id),
  at INTEGER NOT NULL,
  wall INTEGER NOT NULL
) STRICT;

CREATE TABLE finding (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  run_id TEXT REFERENCES run (id),
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  /** Under which a run proposes it: accepting twice is impossible. */
  proposal TEXT,
  body TEXT NOT NULL CHECK (json_valid(body)),
  UNIQUE (run_id, proposal)
) STRICT;

CREATE VIRTUAL TABLE finding_text USING fts5(title, description, content='finding', content_rowid='no');

CREATE TRIGGER finding_text_added AFTER INSERT ON finding BEGIN
  INSERT INTO finding_text (rowid, title, description) VALUES (NEW.no, NEW.title, NEW.description);
END;

CREATE TRIGGER finding_text_changed AFTER UPDATE OF title, description ON finding BEGIN
  INSERT INTO finding_text (finding_text, rowid, title, description) VALUES ('delete', OLD.no, OLD.title, OLD.description);
  INSERT INTO finding_text (rowid, title, description) VALUES (NEW.no, NEW.title, NEW.description);
END;
`,
};
