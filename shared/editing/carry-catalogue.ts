import { z } from 'zod';
import type { Plan } from '../model/plan';
import { Workflow } from '../model/workflow';
import { withWorkflow } from './command';
import { CATALOGUE, type CatalogueList } from './edit-catalogue';
import { freshKeys } from './fresh-key';

const { services, pools, components, sites, roles, people, vendors, workarounds, knownErrors, variables } =
  Workflow.shape;

/** Entries of the catalogue that travel with copied states, so that they mean the same in another plan. */
export const Things = z
  .object({ services, pools, components, sites, roles, people, vendors, workarounds, knownErrors, variables })
  .partial();
export type Things = z.infer<typeof Things>;
type List = keyof Things;

const LISTS = Object.keys(Things.shape) as List[];
/** Fields whose text is a person's and never a reference. */
const TEXT = new Set([
  'id',
  'key',
  'name',
  'label',
  'description',
  'source',
  'procedure',
  'expected',
  'evidence',
  'kind',
]);

/** Everything of the catalogue that `copied` refers to, and what that refers to in turn. */
export function thingsOf(workflow: Workflow, copied: unknown): Things {
  const mentioned = new Set<string>();
  references(copied, (key) => mentioned.add(key));
  for (let before = -1; before !== mentioned.size;) {
    before = mentioned.size;
    for (const list of LISTS)
      for (const entry of workflow[list]) if (mentioned.has(entry.key)) references(entry, (key) => mentioned.add(key));
  }
  return Object.fromEntries(
    LISTS.map((list) => [list, workflow[list].filter((e) => mentioned.has(e.key))] as const).filter(
      ([, of]) => of.length > 0,
    ),
  );
}

/**
 * Adds what the plan does not have. An entry of the same key and name is the same thing; one of the same key and another
 * name gets a new key, under which the pasted states find it.
 */
export function withThings(plan: Plan, things: Things): { plan: Plan; keys: ReadonlyMap<string, string> } {
  const keys = new Map<string, string>();
  const key = freshKeys(plan, things);
  const added: [List, Things[List]][] = [];
  for (const list of LISTS) {
    const own: readonly { key: string; name: string }[] = plan.workflow[list];
    const missing = (things[list] ?? []).filter((e) => !own.some((o) => o.key === e.key && o.name === e.name));
    for (const entry of missing) if (own.some((o) => o.key === entry.key)) keys.set(entry.key, key(prefixOf(list)));
    if (missing.length > 0) added.push([list, missing]);
  }
  const lists = added.map(([list, missing]) => [list, [...plan.workflow[list], ...rekeyed(missing, keys)]]);
  return { plan: lists.length === 0 ? plan : withWorkflow(plan, Object.fromEntries(lists)), keys };
}

const prefixOf = (list: List): string =>
  list === 'variables' ? 'variable' : CATALOGUE[list satisfies CatalogueList].prefix;

const rekeyed = (entries: Things[List] = [], keys: ReadonlyMap<string, string>): readonly unknown[] =>
  entries.map((entry) => ({ ...rereferred(entry, keys), key: keys.get(entry.key) ?? entry.key }));

/** The same data with references renamed. */
export function rereferred<T>(value: T, keys: ReadonlyMap<string, string>, field = ''): T {
  if (keys.size === 0 || TEXT.has(field)) return value;
  // each branch gives back the shape it was given
  if (typeof value === 'string') return (keys.get(value) ?? value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => rereferred(item, keys, field)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, rereferred(item, keys, name)])) as T;
}

function references(value: unknown, say: (key: string) => void, field = ''): void {
  if (TEXT.has(field)) return;
  if (typeof value === 'string') say(value);
  else if (Array.isArray(value)) for (const item of value) references(item, say, field);
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value)) references(item, say, name);
}
