import type { Key } from './ids';
import type { State } from './state';
import type { Workflow } from './workflow';

type Catalogue = 'pools' | 'components' | 'services' | 'roles' | 'vendors' | 'sites' | 'workarounds' | 'knownErrors';
type Of<K extends Catalogue> = Workflow[K][number];

/** Finds the things of a workflow by key. A key that leads nowhere is shown as it is, never as a blank. */
export interface Names {
  state(id: Key): string;
  find(id: Key): State | undefined;
  thing<K extends Catalogue>(kind: K, key: Key): Of<K> | undefined;
  name(kind: Catalogue, key: Key): string;
  variable(key: Key): string;
  /** Of a piece of work: a state of the drawing, or a work-around beside it. */
  work(id: Key): string;
}

const made = new WeakMap<Workflow, Names>();

/** The names of a workflow: indexed once, since every row of a live board asks. */
export function namesOf(workflow: Workflow): Names {
  const names = made.get(workflow) ?? index(workflow);
  made.set(workflow, names);
  return names;
}

function index(workflow: Workflow): Names {
  const states = new Map(workflow.states.map((state) => [state.id, state]));
  const variables = new Map(workflow.variables.map((variable) => [variable.key, variable.name]));
  const catalogues = new Map<Catalogue, ReadonlyMap<Key, Of<Catalogue>>>();
  const listed = <K extends Catalogue>(kind: K): ReadonlyMap<Key, Of<K>> => {
    const known = catalogues.get(kind) ?? new Map(workflow[kind].map((thing) => [thing.key, thing]));
    catalogues.set(kind, known);
    return known;
  };
  return {
    state: (id) => states.get(id)?.name ?? id,
    find: (id) => states.get(id),
    thing: (kind, key) => listed(kind).get(key),
    name: (kind, key) => listed(kind).get(key)?.name ?? key,
    variable: (key) => variables.get(key) ?? key,
    work: (id) => states.get(id)?.name ?? listed('workarounds').get(id)?.name ?? id,
  };
}
