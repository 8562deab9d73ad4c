import { known } from '../basics/assert';
import { portsOf } from '../compile/ports';
import type { Plan } from '../model/plan';
import type { StateKind } from '../model/state';
import { placeAfter, withNewState } from './add-state';
import { findTransition, refuse, type Command } from './command';
import { connect, freePort, reconnect } from './connect';
import { KIND_NAME } from './kind-names';
import { treeOf } from './tree';

export interface InsertState {
  readonly kind: StateKind;
  readonly transition: string;
}

/** Adds a state into a connection: what led to its target leads to the new state, and from there to the target. */
export const insertState: Command<InsertState> = {
  label: ({ kind }) => `Insert ${KIND_NAME[kind]}`,
  apply(plan, { kind, transition }) {
    const found = findTransition(plan, transition);
    if (!found.ok) return found;
    if (!leadsOn(kind)) return refuse(`Nothing leads on from ${KIND_NAME[kind]}: it cannot stand in a connection.`);
    const { from, port, to } = found.value;
    const source = known(treeOf(plan).byId.get(from), 'a connection starts at a state');
    const made = withNewState(plan, { kind, parent: source.parent, at: placeAfter(plan, source, port, kind) });
    if (!made.ok) return made;
    const { id } = made.value;
    const before = reconnect.apply(made.value.plan, { transition, to: id });
    if (!before.ok) return before;
    return connect.apply(before.value, { from: id, port: known(freePort(before.value, id), 'it leads on'), to });
  },
};

/** Kinds of state that something can follow. */
export const leadsOn = (kind: StateKind): boolean => !['end', 'track', 'history'].includes(kind);

export interface AppendPlace {
  readonly port: string;
  /** The connection that takes this way out already: what is appended goes into it. */
  readonly into?: string;
}

/** Where the next state goes: a way out that ends well and leads nowhere yet; where the only one leads on already, in between. */
export function appendPlace(plan: Plan, from: string): AppendPlace | undefined {
  const state = treeOf(plan).byId.get(from);
  const well = state === undefined ? [] : portsOf(state).filter(({ ends }) => ends === 'done');
  const taking = (port: string) => plan.workflow.transitions.filter((it) => it.from === from && it.port === port);
  const free = well.find(({ name }) => taking(name).length === 0);
  if (free !== undefined) return { port: free.name };
  const [only, more] = well;
  const into = only === undefined || more !== undefined ? [] : taking(only.name);
  if (only !== undefined && into.length === 1 && into[0] !== undefined) return { port: only.name, into: into[0].id };
  const port = freePort(plan, from);
  return port === undefined ? undefined : { port };
}
