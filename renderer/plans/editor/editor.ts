import type { Result } from '../../../shared/basics/result';
import type { Problem } from '../../../shared/compile/problem';
import { checkPlan } from '../../../shared/compile/check-plan';
import { applyCommand, commandNamed, type CommandInput, type CommandName } from '../../../shared/editing/commands';
import { begin, record, redo, redoLabel, undo, undoLabel, type History } from '../../../shared/editing/history';
import type { Plan } from '../../../shared/model/plan';
import { createStore, type Store } from '../../client/store';
import { createSaver, type Saver, type Storage } from './saver';
import {
  nothing,
  sameSelection,
  surviving,
  type Picked,
  type PlanTab,
  type PlanView,
  type Selection,
} from './selection';

/** A plan being edited: its history, what is selected, how it is saved. Lives on while the person visits other places. */
export interface Editor {
  readonly id: string;
  readonly history: Store<History<Plan>>;
  readonly selection: Store<Selection>;
  readonly problems: Store<readonly Problem[]>;
  /** The tab of the plan's own inspector. */
  readonly tab: Store<PlanTab>;
  readonly view: Store<PlanView>;
  readonly picked: Store<Picked>;
  /** What just happened or why it did not, in a sentence: shown on the canvas and read out. */
  readonly notice: Store<string | undefined>;
  readonly saver: Saver;
  plan(): Plan;
  /** Does a command and records it. A refusal changes nothing; it is said and returned. */
  perform<N extends CommandName>(name: N, input: CommandInput<N>, options?: Doing): Result<Plan, string>;
  undo(): void;
  redo(): void;
  select(selection: Selection): void;
  /** Goes on from work that was not saved before the page was closed. */
  restore(draft: Plan): void;
  /** Takes over a plan that was stored meanwhile; its history starts afresh. */
  takeOver(plan: Plan, revision: number): void;
}

export interface Doing {
  /** Commands of one gesture are one undo. */
  readonly gesture?: string | undefined;
  /** Select what the command adds. */
  readonly selectAdded?: boolean;
  /** The caller shows a refusal itself, at the field. */
  readonly quiet?: boolean;
}

export function createEditor(id: string, first: { plan: Plan; revision: number }, storage: Storage): Editor {
  const history = createStore(begin(first.plan));
  const selection = createStore<Selection>(nothing);
  const problems = createStore<readonly Problem[]>(checkPlan(first.plan));
  const tab = createStore<PlanTab>('plan');
  const view = createStore<PlanView>('drawing');
  const picked = createStore<Picked>({});
  const notice = createStore<string | undefined>(undefined);
  const plan = (): Plan => history.get().present;
  const saver = createSaver(storage, plan, first.revision);
  let checking: ReturnType<typeof setTimeout> | undefined;

  function adopt(next: History<Plan>): void {
    const before = history.get();
    if (next === before) return;
    history.set(next);
    selection.set((now) => surviving(now, next.present));
    saver.changed();
    if (next.present.workflow === before.present.workflow && next.present.scenarios === before.present.scenarios)
      return;
    clearTimeout(checking);
    checking = setTimeout(() => problems.set(checkPlan(plan())), 120);
  }

  return {
    id,
    history,
    selection,
    problems,
    tab,
    view,
    picked,
    notice,
    saver,
    plan,
    perform(name, input, { gesture, selectAdded = false, quiet = false } = {}) {
      const before = plan();
      const result = applyCommand(before, name, input);
      if (!result.ok) {
        if (!quiet) notice.set(result.error);
        return result;
      }
      const label = commandNamed(name).label(input, before);
      adopt(record(history.get(), result.value, { label, gesture }));
      if (selectAdded) selection.set(added(before, result.value));
      if (!quiet) notice.set(undefined);
      return result;
    },
    undo() {
      const label = undoLabel(history.get());
      adopt(undo(history.get()));
      if (label !== undefined) notice.set(`Undone: ${label}.`);
    },
    redo() {
      const label = redoLabel(history.get());
      adopt(redo(history.get()));
      if (label !== undefined) notice.set(`Done again: ${label}.`);
    },
    select: (next) => selection.set((now) => (sameSelection(now, next) ? now : next)),
    restore: (draft) => adopt(record(history.get(), draft, { label: 'Restore unsaved changes' })),
    takeOver(stored, revision) {
      history.set(begin(stored));
      selection.set((now) => surviving(now, stored));
      problems.set(checkPlan(stored));
      saver.tookOver(revision);
    },
  };
}

/** The outermost states that a command added, or the connection when it added no state. */
function added(before: Plan, after: Plan): Selection {
  const old = new Set(before.workflow.states.map((s) => s.id));
  const fresh = after.workflow.states.filter((s) => !old.has(s.id));
  const freshIds = new Set(fresh.map((s) => s.id));
  const outer = fresh.filter((s) => s.parent === undefined || !freshIds.has(s.parent)).map((s) => s.id);
  if (outer.length > 0) return { states: new Set(outer), transitions: new Set() };
  const wires = new Set(before.workflow.transitions.map((t) => t.id));
  const wire = after.workflow.transitions.filter((t) => !wires.has(t.id)).map((t) => t.id);
  return { states: new Set(), transitions: new Set(wire) };
}
