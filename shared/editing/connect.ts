import { ok } from '../basics/result';
import { portsOf } from '../compile/ports';
import type { Plan } from '../model/plan';
import type { Transition } from '../model/state';
import { bendless } from './bends';
import { findTransition, withWorkflow, type Command } from './command';
import { freshKeys } from './fresh-key';
import { mayConnect, type Connection } from './rules';
import { treeOf } from './tree';

export const connect: Command<Connection> = {
  label: () => 'Connect',
  apply(plan, connection) {
    const may = mayConnect(plan, connection);
    if (!may.ok) return may;
    return ok(insertTransition(plan, { id: freshKeys(plan)('transition'), ...connection }));
  },
};

export interface Reconnect extends Partial<Connection> {
  readonly transition: string;
}

/** Moves either end of a connection. Its guard goes along. */
export const reconnect: Command<Reconnect> = {
  label: () => 'Reconnect',
  apply(plan, { transition: id, ...ends }) {
    const found = findTransition(plan, id);
    if (!found.ok) return found;
    const { from, port, to } = { ...found.value, ...ends };
    if (from === found.value.from && port === found.value.port && to === found.value.to) return ok(plan);
    const may = mayConnect(plan, { from, port, to }, id);
    if (!may.ok) return may;
    const others = withWorkflow(plan, { transitions: plan.workflow.transitions.filter((t) => t.id !== id) });
    return ok(bendless(insertTransition(others, { ...found.value, from, port, to }), [id]));
  },
};

/**
 * Several connections of one way out are tried in order, and the last must be unconditional ("otherwise").
 * A further one therefore goes before it.
 */
export function insertTransition(plan: Plan, made: Transition): Plan {
  const { transitions } = plan.workflow;
  const otherwise = transitions.findIndex((t) => t.from === made.from && t.port === made.port && t.guard === undefined);
  const at = otherwise === -1 ? transitions.length : otherwise;
  return withWorkflow(plan, { transitions: transitions.toSpliced(at, 0, made) });
}

/** The way out a quick connection takes: the first that leads nowhere yet, otherwise the first. */
export function freePort(plan: Plan, from: string): string | undefined {
  const state = treeOf(plan).byId.get(from);
  if (state === undefined) return undefined;
  const ports = portsOf(state).map((p) => p.name);
  const used = new Set(plan.workflow.transitions.filter((t) => t.from === from).map((t) => t.port));
  return ports.find((p) => !used.has(p)) ?? ports[0];
}
