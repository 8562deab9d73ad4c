import { ok } from '../basics/result';
import { Transition } from '../model/state';
import { findTransition, patched, refuse, withWorkflow, type Command, type Patch } from './command';
import { explainRefusal } from './explain-refusal';

export interface EditTransition {
  readonly transition: string;
  readonly set: Patch<Pick<Transition, 'guard' | 'keepWork' | 'sets'>>;
  readonly what?: string | undefined;
}

/** Ends are moved by `reconnect`, which asks whether they may be. */
export const editTransition: Command<EditTransition> = {
  label: ({ what }) => `Change ${what ?? 'connection'}`,
  apply(plan, { transition: id, set }) {
    const found = findTransition(plan, id);
    if (!found.ok) return found;
    const { guard, keepWork, sets } = { ...found.value, ...set };
    const checked = Transition.safeParse(patched(found.value, { guard, keepWork, sets }));
    if (!checked.success) return refuse(explainRefusal(checked.error));
    const { transitions } = plan.workflow;
    return ok(withWorkflow(plan, { transitions: transitions.map((t) => (t.id === id ? checked.data : t)) }));
  },
};

export interface OrderTransition {
  readonly transition: string;
  readonly by: -1 | 1;
}

/** Earlier or later among the connections of the same way out: the order in which their conditions are tried. */
export const orderTransition: Command<OrderTransition> = {
  label: ({ by }) => (by < 0 ? 'Try condition earlier' : 'Try condition later'),
  apply(plan, { transition: id, by }) {
    const found = findTransition(plan, id);
    if (!found.ok) return found;
    const { transitions } = plan.workflow;
    const rivals = transitions.filter((t) => t.from === found.value.from && t.port === found.value.port);
    const other = rivals[rivals.findIndex((t) => t.id === id) + by];
    if (other === undefined) return refuse(by < 0 ? 'It is tried first already.' : 'It is tried last already.');
    const swapped = transitions.map((t) => (t.id === id ? other : t.id === other.id ? found.value : t));
    return ok(withWorkflow(plan, { transitions: swapped }));
  },
};
