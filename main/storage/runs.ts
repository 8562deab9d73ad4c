import { err, ok, type Result } from '../../shared/basics/result';
import { hashOf } from '../../shared/basics/hash';
import type { Failure } from '../../shared/contract/bridge';
import { RunSummary } from '../../shared/contract/contract';
import type { JournalEvent } from '../../shared/model/journal';
import { FrozenRun, type RunOutcome } from '../../shared/model/run';
import { createJournal, type ClockMark, type StoredCheckpoint } from './journal';
import { readValue } from './read-row';
import type { Workspace } from './workspace';

export interface NewRun {
  readonly id: string;
  readonly frozen: FrozenRun;
  readonly planId?: string | undefined;
  readonly startedAt: number;
}

/** What is added to a record in one commit: events, where the clock stands, and what lets the run go on from there. */
export interface Addition {
  readonly events: readonly JournalEvent[];
  readonly checkpoint: string;
  readonly mark: ClockMark;
  readonly ended?: { readonly outcome: RunOutcome; readonly wall: number } | undefined;
}

export interface StoredRun {
  readonly summary: RunSummary;
  readonly frozen: FrozenRun;
  /** Of the text on the disk: what the first event's hash is bound to. */
  readonly frozenHash: string;
}

export interface Runs {
  list(): readonly RunSummary[];
  load(id: string): Result<StoredRun, Failure>;
  journal(id: string): readonly JournalEvent[];
  /** Reads at most so many more events of it, so that `journal` finds them read: how many are read by now. */
  readOn(id: string, most: number): number;
  /** A part of it, from `seq` on; all the rest where it is not said how much. */
  part(id: string, seq: number, most?: number): readonly JournalEvent[];
  /** The same in a hurry: what the file says, held against nothing. */
  glance(id: string, seq: number, most: number): readonly JournalEvent[];
  /** From the file itself, for whoever wants to know that nobody has changed it. */
  journalAnew(id: string): readonly JournalEvent[];
  /** Drills that go on from this one, and the last event that both have. */
  forksOf(id: string): readonly { readonly runId: string; readonly seq: number }[];
  checkpoint(id: string): StoredCheckpoint | undefined;
  mark(id: string): ClockMark | undefined;
  /** The run and its first events, all or nothing. */
  create(run: NewRun, addition: Addition): Result<void, Failure>;
  append(id: string, addition: Addition): Result<void, Failure>;
  saveMark(id: string, mark: ClockMark): Result<void, Failure>;
}

interface SummaryRow {
  runId: string;
  title: string;
  workflowTitle: string;
  scenarioTitle: string;
  planId: string | null;
  conduct: string;
  isEvent: number | null;
  since: number | null;
  startedAt: string;
  endedAt: string | null;
  outcome: string | null;
  at: number;
  events: number;
}

/** Of a real event alone: no other plan is read for it. */
const ofEvent = (what: string): string => `(SELECT ${what} FROM run AS e INDEXED BY run_is_event WHERE e.id = run.id AND
    json_extract(e.frozen, '$.scenario.exerciseType') = 'real event')`;

const columns = `id AS runId, title, workflow_title AS workflowTitle, scenario_title AS scenarioTitle, plan_id AS planId,
  conduct, ${ofEvent('1')} AS isEvent, ${ofEvent(`json_extract(e.frozen, '$.settings.event.since')`)} AS since, started_at AS startedAt, ended_at AS endedAt, outcome, at, events`;

export function createRuns(workspace: Workspace): Runs {
  const journal = createJournal(workspace.db);
  const all = workspace.db.prepare<[], SummaryRow>(`SELECT ${columns} FROM run ORDER BY started_at DESC, id`);
  const one = workspace.db.prepare<[string], SummaryRow & { frozen: string }>(
    `SELECT ${columns}, frozen FROM run WHERE id = ?`,
  );
  const insert = workspace.db.prepare(
    `INSERT INTO run (id, plan_id, title, workflow_title, scenario_title, conduct, started_at, at, events, frozen)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?)`,
  );
  const lift = workspace.db.prepare('UPDATE run SET at = ?, events = events + ? WHERE id = ?');
  const end = workspace.db.prepare('UPDATE run SET outcome = ?, ended_at = ? WHERE id = ?');

  function add(id: string, { events, checkpoint, mark, ended }: Addition): void {
    journal.append(id, events);
    const last = events.at(-1);
    if (last !== undefined) {
      lift.run(last.at, events.length, id);
      journal.saveCheckpoint(id, { seq: last.seq, head: last.hash, body: checkpoint });
    }
    journal.saveMark(id, mark);
    if (ended !== undefined) end.run(ended.outcome, new Date(ended.wall).toISOString(), id);
  }

  return {
    list: () => all.all().map(summaryOf),
    load(id) {
      const row = one.get(id);
      if (row === undefined) return err({ code: 'not-found', message: `There is no drill ${id} in this workspace.` });
      const { frozen, ...summary } = row;
      const written: unknown = JSON.parse(frozen);
      return ok({
        summary: summaryOf(summary),
        frozen: readValue(FrozenRun, written, 'The plan of this drill'),
        frozenHash: hashOf(written),
      });
    },
    journal: journal.read,
    readOn: journal.readOn,
    part: journal.part,
    glance: journal.glance,
    journalAnew: journal.readAnew,
    forksOf: journal.forksOf,
    checkpoint: journal.checkpoint,
    mark: journal.mark,
    create({ id, frozen, planId, startedAt }, addition) {
      const { workflow, scenario, settings } = frozen;
      const started = new Date(startedAt).toISOString();
      const titles = [settings.title, workflow.title, scenario.title, settings.conduct, started];
      return workspace.write(() => {
        insert.run([id, planId ?? null, ...titles, JSON.stringify(frozen)]);
        add(id, addition);
      });
    },
    append: (id, addition) => workspace.write(() => add(id, addition)),
    saveMark: (id, mark) => workspace.write(() => journal.saveMark(id, mark)),
  };
}

function summaryOf(row: SummaryRow): RunSummary {
  const { isEvent, since, ...rest } = row;
  const present = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  const began = since === null ? {} : { beganAt: new Date(since).toISOString() };
  return readValue(RunSummary, { ...present, ...began, ...(isEvent === 1 && { isEvent: true }) }, 'A drill');
}
