import type { Finding } from '../../shared/model/finding';
import type { Loadable } from '../client/loadable';
import { loading } from '../client/loadable';
import { createResource, useResource, type Resource } from '../client/resource';
import { createStore } from '../client/store';

let opened: { readonly id: string; readonly resource: Resource<Finding> } | undefined;

/** The finding in the side panel, wherever in the register it stands. */
export const useOpenFinding = (id: string | undefined): Loadable<Finding> =>
  useResource(id === undefined ? nothing : resourceOf(id));

function resourceOf(id: string): Resource<Finding> {
  if (opened?.id !== id) opened = { id, resource: createResource('findings.get', { id }, ['findings.changed']) };
  return opened.resource;
}

const nothing: Resource<Finding> = {
  store: createStore<Loadable<Finding>>(loading),
  watch: () => () => undefined,
  reload: () => Promise.resolve(),
};

/** A finding as it was just saved, shown before it is read again. */
export function replaceOpen(saved: Finding): void {
  if (opened?.id === saved.id) opened.resource.store.set({ kind: 'ready', value: saved });
}
