import { noCommunication } from '../../model/communication';
import type { Workflow } from '../../model/workflow';
import type { Place, Problem } from '../problem';
import { at, error, quoted } from './report';

/** Keys are unique within their kind; state ids are unique across the document. */
export function checkKeys(workflow: Workflow): readonly Problem[] {
  const { communication = noCommunication } = workflow;
  const things: [Place['kind'], readonly string[]][] = [
    ['state', workflow.states.map((it) => it.id)],
    ['transition', workflow.transitions.map((it) => it.id)],
    ['pool', workflow.pools.map((it) => it.key)],
    ['component', workflow.components.map((it) => it.key)],
    ['service', workflow.services.map((it) => it.key)],
    ['site', workflow.sites.map((it) => it.key)],
    ['role', workflow.roles.map((it) => it.key)],
    ['person', workflow.people.map((it) => it.key)],
    ['vendor', workflow.vendors.map((it) => it.key)],
    ['workaround', workflow.workarounds.map((it) => it.key)],
    ['known error', workflow.knownErrors.map((it) => it.key)],
    ['variable', workflow.variables.map((it) => it.key)],
    ['channel', communication.channels.map((it) => it.key)],
    ['message', communication.messages.map((it) => it.key)],
    // Both are duties, told by key.
    ['obligation', [...communication.protocol, ...communication.obligations].map((it) => it.key)],
  ];
  const states = new Set(workflow.states.map((it) => it.id));
  return [
    ...things.flatMap(([kind, ids]) =>
      repeated(ids).map((id) =>
        error('duplicate-key', at(kind, id), `Two things of the kind ${kind} have the key ${quoted(id)}.`),
      ),
    ),
    // Both are work under way, by key.
    ...workflow.workarounds
      .filter((it) => states.has(it.key))
      .map((it) => error('duplicate-key', at('workaround', it.key), `A state has the key ${quoted(it.key)} too.`)),
  ];
}

function repeated(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(ids.filter((id) => seen.size === seen.add(id).size))];
}
