import { createStore, useStore } from './store';

/** Work on this page that is not in the workspace, by whoever holds it: a sentence for each. */
const troubles = createStore<Readonly<Record<string, string>>>({});

/** Shows "NOT SAVED – reason" in the top bar until `clearUnsaved` is called with the same owner. */
export const markUnsaved = (owner: string, reason: string): void =>
  troubles.set((now) => (now[owner] === reason ? now : { ...now, [owner]: reason }));

export function clearUnsaved(owner: string): void {
  troubles.set((now) => {
    const { [owner]: gone, ...rest } = now;
    return gone === undefined ? now : rest;
  });
}

export const useUnsaved = (): string | undefined => Object.values(useStore(troubles))[0];
