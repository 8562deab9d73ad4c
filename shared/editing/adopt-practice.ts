import { known } from '../basics/assert';
import { ok, type Result } from '../basics/result';
import type { Plan } from '../model/plan';
import type { PracticeChange } from '../model/practice-change';
import type { State } from '../model/state';
import { findState, refuse, type Command } from './command';
import { reconnect } from './connect';
import { editState } from './edit-state';
import { editWorkflow } from './edit-workflow';
import { insertState } from './insert-state';
import { remove } from './remove';

type Change<K extends PracticeChange['kind']> = Extract<PracticeChange, { kind: K }>;

/** The plan takes over what people did in a drill. One command, one undo. */
export const adoptPractice: Command<PracticeChange> = {
  label: (change, plan) => `Take over practice: ${subject(change, plan)}`,
  apply(plan, change) {
    switch (change.kind) {
      case 'leave out':
        return leaveOut(plan, change);
      case 'sooner':
        return sooner(plan, change);
      case 'add':
        return added(plan, change);
    }
  },
};

function subject(change: PracticeChange, plan: Plan): string {
  const nameOf = (id: string): string => plan.workflow.states.find((state) => state.id === id)?.name ?? id;
  switch (change.kind) {
    case 'leave out':
      return `no “${nameOf(change.state)}”`;
    case 'sooner':
      return `“${nameOf(change.step)}” sooner`;
    case 'add':
      return `“${change.name}”`;
  }
}

function leaveOut(plan: Plan, { state: id }: Change<'leave out'>): Result<Plan, string> {
  const found = findState(plan, id);
  if (!found.ok) return found;
  const onward = plan.workflow.transitions.find((it) => it.from === id && ['done', 'approved'].includes(it.port))?.to;
  if (onward === undefined) return refuse('Nothing in the plan follows it: take it out by hand.');
  const incoming = plan.workflow.transitions.filter((it) => it.to === id && it.from !== id);
  let next: Result<Plan, string> = begunElsewhere(plan, found.value, onward);
  for (const { id: transition } of incoming)
    if (next.ok) next = reconnect.apply(next.value, { transition, to: onward });
  return next.ok ? remove.apply(next.value, { states: [id] }) : next;
}

/** What begins with it begins with what follows it. */
function begunElsewhere(plan: Plan, { id, parent }: State, onward: string): Result<Plan, string> {
  const { states, initial } = plan.workflow;
  const holder = states.find((it) => it.id === parent);
  const first = holder === undefined ? initial : 'initial' in holder ? holder.initial : undefined;
  const begins = first ?? states.find((it) => it.parent === parent)?.id;
  if (begins !== id || states.find((it) => it.id === onward)?.parent !== parent) return ok(plan);
  return holder === undefined
    ? editWorkflow.apply(plan, { set: { initial: onward }, what: 'start' })
    : editState.apply(plan, { state: holder.id, set: { initial: onward } });
}

function sooner(plan: Plan, { step: id, without }: Change<'sooner'>): Result<Plan, string> {
  const found = findState(plan, id);
  if (!found.ok) return found;
  const after = found.value.kind === 'step' ? (found.value.after ?? []) : [];
  const kept = after.filter((it) => !without.includes(it));
  if (kept.length === after.length) return refuse('It does not wait for these any more.');
  return editState.apply(plan, { state: id, set: { after: kept.length === 0 ? undefined : kept } });
}

function added(plan: Plan, { transition, name, owner, duration, claims }: Change<'add'>): Result<Plan, string> {
  const inserted = insertState.apply(plan, { kind: 'step', transition });
  if (!inserted.ok) return inserted;
  const before = new Set(plan.workflow.states.map(({ id }) => id));
  const step = known(
    inserted.value.workflow.states.find(({ id }) => !before.has(id)),
    'a state was inserted',
  );
  return editState.apply(inserted.value, {
    state: step.id,
    set: {
      name,
      duration: { kind: 'fixed', value: duration },
      ...(owner !== undefined && { owner }),
      ...(claims.length > 0 && { claims: [...claims] }),
    },
  });
}
