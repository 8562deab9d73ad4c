import { useEffect, useLayoutEffect, useRef } from 'react';
import { createKeyring, type Keys, type Reach } from './keyring';
import { needsKey } from './needs-key';

/** One window shows one room. */
const keyring = createKeyring();

/** Keys of a part of the room; those of what is `at hand` come before those of the whole room. */
export function useRoomKeys(keys: Keys, reach: Reach = 'room'): void {
  const latest = useRef(keys);
  // before the screen shows it: a key never does what the row under the eyes did a moment ago
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => keyring.add(reach, () => latest.current), [reach]);
}

/**
 * Hears the single keys of the control room, unless what has the focus needs them itself; F8, F9 and Escape work
 * everywhere. Keys are as in `KeyboardEvent.key`, letters in lower case, Space as `space`.
 */
export function useHearKeys(): void {
  useEffect(() => {
    let isFloating = false;
    // Asked before anybody has heard the key: a list that it closes is closed by the time it comes here.
    const look = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') isFloating = hasFloating();
    };
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const name = event.key === ' ' ? 'space' : event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (!EVERYWHERE.has(name) && needsKey(event.target instanceof Element ? event.target : null, name)) return;
      if (name === 'Escape' && isFloating) return;
      const act = keyring.actOf(name);
      if (act === undefined || isDialogOpen()) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', look, true);
    addEventListener('keydown', hear);
    return () => {
      removeEventListener('keydown', look, true);
      removeEventListener('keydown', hear);
    };
  }, []);
}

const EVERYWHERE: ReadonlySet<string> = new Set(['F8', 'F9', 'Escape']);

/** An Escape that closes a list or a menu closes nothing else. Closed lists stay in the page, out of sight. */
const hasFloating = (): boolean =>
  [...document.querySelectorAll('[role=listbox], [role=menu]')].some((it) => it.checkVisibility());

const isDialogOpen = (): boolean => document.querySelector('[role=dialog][aria-modal=true]') !== null;
