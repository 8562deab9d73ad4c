import { useSyncExternalStore } from 'react';

/** Where the person is: `#/drills/run_1?hints=1` is place `drills`, path `['run_1']`, query `hints=1`. */
export interface Route {
  readonly place: string;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

export const homeAddress = '#/home';

export function useRoute(): Route {
  return parseAddress(useSyncExternalStore(onAddressChange, () => location.hash));
}

/** Goes to an address of the app such as `#/plans/p1`. */
export function go(to: string): void {
  location.hash = to;
}

/** Goes on without leaving the present address in the history. */
export function goInstead(to: string): void {
  history.replaceState(history.state, '', to);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** An address of the app: `address('drills', runId)`. Parts are escaped, so any id will do. */
export function address(place: string, ...path: readonly string[]): string {
  return `#/${[place, ...path].map(encodeURIComponent).join('/')}`;
}

/** Anything that is no address of the app (nothing, a token, a mistyped escape) is home. */
export function parseAddress(hash: string): Route {
  const [where = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const parts = where.startsWith('/') ? where.slice(1).split('/').map(unescaped) : [];
  const [place = 'home', ...path] = parts.filter((part) => part !== '');
  return { place, path, query: new URLSearchParams(query) };
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

function onAddressChange(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
