// The token that lets this tab in: taken from the address once, then kept for the tab's life.

/** The projector's token opens less, and must not take the place of the facilitator's. */
const storageKey = location.pathname.endsWith('/projector.html') ? 'statedrill.projector' : 'statedrill.token';

/** Moves a `#token=…` out of the address bar into the tab's session storage, and returns what is stored. */
export function sessionToken(): string {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const fresh = fragment.get('token');
  if (fresh !== null) {
    sessionStorage.setItem(storageKey, fresh);
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return sessionStorage.getItem(storageKey) ?? '';
}

/** Calls back when the person opens a newly printed address in this same tab: only the fragment changes then. */
export function onFreshToken(listener: () => void): void {
  addEventListener('hashchange', () => {
    if (location.hash.startsWith('#token=')) listener();
  });
}
