import type { Guard } from '../../model/guard';
import type { Workflow } from '../../model/workflow';
import type { Place, Problem } from '../problem';
import { guardReferences } from './guard-references';
import { error, quoted } from './report';

const lists = {
  pool: 'pools',
  component: 'components',
  service: 'services',
  site: 'sites',
  role: 'roles',
  vendor: 'vendors',
  workaround: 'workarounds',
  'known error': 'knownErrors',
  variable: 'variables',
} as const satisfies Record<string, keyof Workflow>;
export type ThingKind = keyof typeof lists | 'channel';

/** Says whether a document holds what is named in it. */
export interface Known {
  has(kind: ThingKind, key: string): boolean;
  isStep(id: string): boolean;
  isState(id: string): boolean;
  /** A problem when `key` is named but not there. */
  missing(kind: ThingKind | 'step' | 'state', key: string | undefined, place: Place): readonly Problem[];
  missingIn(guard: Guard | undefined, place: Place): readonly Problem[];
}

export function knownIn(workflow: Workflow): Known {
  const keys = new Map<string, ReadonlySet<string>>(
    Object.entries(lists).map(([kind, list]) => [kind, new Set(workflow[list].map((thing) => thing.key))] as const),
  );
  keys.set('channel', new Set(workflow.communication?.channels.map(({ key }) => key)));
  const states = new Map(workflow.states.map((state) => [state.id, state.kind] as const));
  const known: Known = {
    has: (kind, key) => keys.get(kind)?.has(key) ?? false,
    isStep: (id) => states.get(id) === 'step',
    isState: (id) => states.has(id),
    missing(kind, key, place) {
      if (key === undefined) return [];
      const found = kind === 'step' ? known.isStep(key) : kind === 'state' ? known.isState(key) : known.has(kind, key);
      return found ? [] : [error('unknown-reference', place, `There is no ${kind} ${quoted(key)} in this plan.`)];
    },
    missingIn: (guard, place) =>
      guard === undefined ? [] : guardReferences(guard).flatMap(({ kind, key }) => known.missing(kind, key, place)),
  };
  return known;
}
