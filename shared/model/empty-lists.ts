import type { Workflow } from './workflow';

/** The lists of a plan beside its drawing, with nothing in them yet. */
export const emptyLists = (): Omit<Workflow, 'id' | 'title' | 'states' | 'transitions'> => ({
  services: [],
  dependencies: [],
  pools: [],
  components: [],
  sites: [],
  roles: [],
  people: [],
  vendors: [],
  workarounds: [],
  knownErrors: [],
  variables: [],
});
