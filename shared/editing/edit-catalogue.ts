import { ok } from '../basics/result';
import {
  Component, KnownError, Person, Pool, Role, Service, Site, Vendor, Workaround,
} from '../model/catalogue'; // prettier-ignore
import type { Plan } from '../model/plan';
import type { Workflow } from '../model/workflow';
import { patched, refuse, withWorkflow, type Command, type Patch } from './command';
import { explainRefusal } from './explain-refusal';
import { freshKeys } from './fresh-key';

/** The lists of a workflow whose entries have a key and a name. */
export const CATALOGUE = {
  services: { schema: Service, noun: 'service', prefix: 'service', name: 'New service', rest: { tier: 2, mbco: 100 } },
  pools: { schema: Pool, noun: 'pool', prefix: 'pool', name: 'New pool', rest: { kind: 'team', units: 1 } },
  components: { schema: Component, noun: 'component', prefix: 'component', name: 'New component', rest: {} },
  sites: { schema: Site, noun: 'site', prefix: 'site', name: 'New site', rest: {} },
  roles: { schema: Role, noun: 'role', prefix: 'role', name: 'New role', rest: {} },
  people: { schema: Person, noun: 'person', prefix: 'person', name: 'New person', rest: {} },
  vendors: { schema: Vendor, noun: 'vendor', prefix: 'vendor', name: 'New vendor', rest: {} },
  workarounds: {
    schema: Workaround,
    noun: 'work-around',
    prefix: 'workaround',
    name: 'New work-around',
    rest: { level: 50, catchUpFactor: 1 },
  },
  knownErrors: { schema: KnownError, noun: 'known error', prefix: 'known-error', name: 'New known error', rest: {} },
} as const;
export type CatalogueList = keyof typeof CATALOGUE;
export type EntryOf<L extends CatalogueList> = Workflow[L][number];
type Entry = EntryOf<CatalogueList>;

export interface AddEntry {
  readonly list: CatalogueList;
  readonly set?: Patch<Entry> | undefined;
}

export const addEntry: Command<AddEntry> = {
  label: ({ list }) => `Add ${CATALOGUE[list].noun}`,
  apply(plan, { list, set = {} }) {
    const { schema, prefix, name, rest, noun } = CATALOGUE[list];
    const service = plan.workflow.services[0]?.key;
    if (list === 'workarounds' && service === undefined)
      return refuse('A work-around lifts a service. Add a service first.');
    const entry = {
      name,
      ...rest,
      ...(list === 'workarounds' ? { service } : {}),
      ...set,
      key: freshKeys(plan)(prefix),
    };
    const checked = schema.safeParse(entry);
    if (!checked.success) return refuse(explainRefusal(checked.error));
    if (plan.workflow[list].length >= 500) return refuse(`A plan holds at most 500 entries of this kind (${noun}).`);
    return ok(withList(plan, list, [...plan.workflow[list], checked.data]));
  },
};

export interface EditEntry {
  readonly list: CatalogueList;
  readonly key: string;
  readonly set: Patch<Entry>;
  readonly what?: string | undefined;
}

export const editEntry: Command<EditEntry> = {
  label: ({ list, what }) => `Change ${what ?? CATALOGUE[list].noun}`,
  apply(plan, { list, key, set }) {
    const entry = plan.workflow[list].find((e) => e.key === key);
    if (entry === undefined) return refuse(`This ${CATALOGUE[list].noun} no longer exists.`);
    const checked = CATALOGUE[list].schema.safeParse(patched(entry, { ...set, key }));
    if (!checked.success) return refuse(explainRefusal(checked.error));
    const { data } = checked;
    return ok(
      withList(
        plan,
        list,
        plan.workflow[list].map((e) => (e.key === key ? data : e)),
      ),
    );
  },
};

export interface RemoveEntry {
  readonly list: CatalogueList;
  readonly key: string;
}

/** What refers to the entry stays as written: the check of the plan then leads to each such field. */
export const removeEntry: Command<RemoveEntry> = {
  label: ({ list }) => `Remove ${CATALOGUE[list].noun}`,
  apply(plan, { list, key }) {
    const kept = plan.workflow[list].filter((e) => e.key !== key);
    if (kept.length === plan.workflow[list].length) return refuse(`This ${CATALOGUE[list].noun} no longer exists.`);
    return ok(withList(plan, list, kept));
  },
};

/** `entries` were parsed by the schema of `list`. */
const withList = (plan: Plan, list: CatalogueList, entries: readonly Entry[]): Plan =>
  withWorkflow(plan, { [list]: entries });
