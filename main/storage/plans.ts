import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import { PlanSummary } from '../../shared/contract/contract';
import { Plan } from '../../shared/model/plan';
import { readJson, readValue } from './read-row';
import type { Workspace } from './workspace';

export interface StoredPlan {
  readonly id: string;
  readonly revision: number;
  readonly plan: Plan;
}

export interface NewPlan {
  readonly id: string;
  readonly plan: Plan;
  readonly fromTemplate?: string | undefined;
}

export interface Plans {
  list(): readonly PlanSummary[];
  load(id: string): Result<StoredPlan, Failure>;
  create(plan: NewPlan): Result<{ readonly revision: number }, Failure>;
  /** A conflict when another window saved a newer revision than the one this edit is based on. */
  save(edit: StoredPlan): Result<{ readonly revision: number }, Failure>;
  remove(id: string): Result<void, Failure>;
}

interface SummaryRow {
  id: string;
  revision: number;
  title: string;
  states: number;
  from_template: string | null;
  updated_at: string;
}

const notFound: Failure = { code: 'not-found', message: 'This plan is not in the workspace any more.' };
const conflict: Failure = {
  code: 'conflict',
  message: 'This plan was changed in another window meanwhile. Nothing was overwritten; load it again to go on.',
};

export function createPlans(workspace: Workspace, now: () => number): Plans {
  const all = workspace.db.prepare<[], SummaryRow>(
    'SELECT id, revision, title, states, from_template, updated_at FROM plan ORDER BY updated_at DESC, id',
  );
  const one = workspace.db.prepare<[string], { revision: number; document: string }>(
    'SELECT revision, document FROM plan WHERE id = ?',
  );
  const insert = workspace.db.prepare(
    'INSERT INTO plan (id, revision, title, states, from_template, updated_at, document) VALUES (?, 1, ?, ?, ?, ?, ?)',
  );
  const update = workspace.db.prepare(
    'UPDATE plan SET revision = revision + 1, title = ?, states = ?, updated_at = ?, document = ? WHERE id = ?',
  );
  const remove = workspace.db.prepare('DELETE FROM plan WHERE id = ?');
  const stamp = (): string => new Date(now()).toISOString();

  function save({ id, revision, plan }: StoredPlan): Result<{ readonly revision: number }, Failure> {
    const written = workspace.write((): Result<{ readonly revision: number }, Failure> => {
      const stored = one.get(id);
      if (stored === undefined) return err(notFound);
      if (stored.revision !== revision) return err(conflict);
      update.run(plan.workflow.title, plan.workflow.states.length, stamp(), JSON.stringify(plan), id);
      return ok({ revision: revision + 1 });
    });
    return written.ok ? written.value : written;
  }

  return {
    save,
    list: () => all.all().map(summaryOf),
    load(id) {
      const row = one.get(id);
      if (row === undefined) return err(notFound);
      return ok({ id, revision: row.revision, plan: readJson(Plan, row.document, 'This plan') });
    },
    create({ id, plan, fromTemplate }) {
      const { title, states } = plan.workflow;
      const row = [id, title, states.length, fromTemplate ?? null, stamp(), JSON.stringify(plan)];
      const written = workspace.write(() => insert.run(row));
      return written.ok ? ok({ revision: 1 }) : written;
    },
    remove(id) {
      const written = workspace.write(() => remove.run(id).changes);
      if (!written.ok) return written;
      return written.value === 0 ? err(notFound) : ok(undefined);
    },
  };
}

function summaryOf(row: SummaryRow): PlanSummary {
  const { updated_at: updatedAt, from_template: fromTemplate, ...rest } = row;
  return readValue(PlanSummary, { ...rest, updatedAt, ...(fromTemplate === null ? {} : { fromTemplate }) }, 'A plan');
}
