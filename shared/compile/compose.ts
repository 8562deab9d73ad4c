import { known } from '../basics/assert';
import { noCommunication, type Communication } from '../model/communication';
import type { State } from '../model/state';
import type { Workflow } from '../model/workflow';
import { initialOf, outlineOf } from './outline';
import { LISTS, renamed, type List, type Naming } from './rename';

const FRAME = 'plans';

/**
 * Several plans as one document: each becomes a parallel track, and things with the same catalogue key become one thing.
 * The result is an ordinary workflow: the same compiler, no second meaning. Where figures of a merged thing differ, the
 * first plan's are taken. `first`: the place of the first plan where these are some of more, so that it keeps its keys and
 * with them its draws.
 */
export function compose(id: string, title: string, plans: readonly Workflow[], first = 0): Workflow {
  const namings = namingsIn(plans, first);
  const parts = plans.map((plan, index) =>
    asTrack(renamed(plan, known(namings[index], 'one a plan')), trackOf(first + index)),
  );
  const frame: State[] = [
    { kind: 'tracks', id: FRAME, name: title, join: { kind: 'all' } },
    { kind: 'end', id: 'recovered', name: 'All plans over', outcome: 'recovered' },
  ];
  return {
    id,
    title,
    initial: FRAME,
    states: [...frame, ...parts.flatMap((part) => part.states)],
    transitions: [
      { id: 'plans-done', from: FRAME, port: 'done', to: 'recovered' },
      ...parts.flatMap((part) => part.transitions),
    ],
    dependencies: parts
      .flatMap((part) => part.dependencies)
      .filter(
        (it, index, list) =>
          list.findIndex((o) => o.from === it.from && o.to === it.to && o.type === it.type) === index,
      ),
    services: firstOfEach(parts.flatMap((part) => part.services)),
    pools: firstOfEach(parts.flatMap((part) => part.pools)),
    components: firstOfEach(parts.flatMap((part) => part.components)),
    sites: firstOfEach(parts.flatMap((part) => part.sites)),
    roles: firstOfEach(parts.flatMap((part) => part.roles)),
    people: firstOfEach(parts.flatMap((part) => part.people)),
    vendors: firstOfEach(parts.flatMap((part) => part.vendors)),
    workarounds: firstOfEach(parts.flatMap((part) => part.workarounds)),
    knownErrors: firstOfEach(parts.flatMap((part) => part.knownErrors)),
    variables: firstOfEach(parts.flatMap((part) => part.variables)),
    ...(parts.some((part) => part.communication) && { communication: allCommunication(parts) }),
  };
}

function allCommunication(parts: readonly Workflow[]): Communication {
  const all = parts.map(({ communication }) => communication ?? noCommunication);
  return {
    channels: all.flatMap((it) => it.channels),
    messages: all.flatMap((it) => it.messages),
    protocol: all.flatMap((it) => it.protocol),
    obligations: all.flatMap((it) => it.obligations),
  };
}

/** Under which keys the things of each plan appear in the whole. */
export function namingsIn(plans: readonly Workflow[], first = 0): readonly Naming[] {
  const shared = sharedKeys(plans, first);
  return plans.map((plan, index) => namingOf(plan, first + index, shared));
}

const firstOfEach = <T extends { readonly key: string }>(things: readonly T[]): T[] =>
  things.filter((it, index) => things.findIndex((other) => other.key === it.key) === index);

export const prefixed = (index: number, key: string): string => `p${index + 1}-${key}`;
const trackOf = (index: number): string => `plan-${index + 1}`;

/** What was the top level of a plan lies in its track now. */
function asTrack(plan: Workflow, track: string): Workflow {
  const initial = initialOf(outlineOf(plan), undefined);
  return {
    ...plan,
    states: [
      { kind: 'track', id: track, parent: FRAME, name: plan.title, ...(initial && { initial: initial.id }) },
      ...plan.states.map((state) => ({ ...state, parent: state.parent ?? track })),
    ],
  };
}

/** The key under which a catalogued thing appears in the whole: that of the first plan that names it. */
function sharedKeys(plans: readonly Workflow[], first: number): ReadonlyMap<string, string> {
  const shared = new Map<string, string>();
  plans.forEach((plan, index) => {
    for (const list of LISTS)
      for (const thing of plan[list]) {
        const name = sharedName(list, thing);
        if (name !== undefined && !shared.has(name)) shared.set(name, prefixed(first + index, thing.key));
      }
  });
  return shared;
}

const sharedName = (
  list: List,
  thing: { readonly key: string; readonly catalogue?: string | undefined },
): string | undefined => (thing.catalogue === undefined ? undefined : `${list}/${thing.catalogue}`);

function namingOf(plan: Workflow, index: number, shared: ReadonlyMap<string, string>): Naming {
  const own = (key: string): string => prefixed(index, key);
  const keysIn = (list: List): ((key: string) => string) => {
    const names = new Map(
      plan[list].map((thing) => [thing.key, shared.get(sharedName(list, thing) ?? '') ?? own(thing.key)] as const),
    );
    return (key) => names.get(key) ?? own(key);
  };
  return { own, things: Object.fromEntries(LISTS.map((list) => [list, keysIn(list)])) as Naming['things'] };
}
