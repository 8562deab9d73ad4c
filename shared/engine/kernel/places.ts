import { known } from '../../basics/assert';
import type { Ir } from '../../compile/ir';

type Place = (key: string) => number;

/** Where each thing of a document stands in its list. */
export interface Places {
  readonly pool: Place;
  readonly component: Place;
  readonly vendor: Place;
  readonly role: Place;
  readonly service: Place;
  /** Manual work-arounds are jobs: they come after every state. */
  readonly workaround: Place;
  readonly state: Place;
}

export function placesIn({ workflow, nodes }: Ir): Places {
  const index = (keys: readonly string[], from = 0): Place => {
    const places = new Map(keys.map((key, at) => [key, from + at]));
    return (key) => known(places.get(key), `${key} is in the plan`);
  };
  const keys = (list: readonly { readonly key: string }[]): string[] => list.map((it) => it.key);
  return {
    pool: index(keys(workflow.pools)),
    component: index(keys(workflow.components)),
    vendor: index(keys(workflow.vendors)),
    role: index(keys(workflow.roles)),
    service: index(keys(workflow.services)),
    workaround: index(keys(workflow.workarounds), nodes.length),
    state: index(nodes.map((node) => node.id)),
  };
}
