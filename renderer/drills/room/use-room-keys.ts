import { useEffect, useRef } from 'react';

export type RoomKeys = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Single keys of the control room. They work only while no field or control has the focus, so that nothing typed can
 * act; F8, F9 and Escape work everywhere. Keys are as in `KeyboardEvent.key`, letters in lower case, Space as `space`.
 */
export function useRoomKeys(keys: RoomKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    let isFloating = false;
    // Asked before anybody has heard the key: a list that it closes is closed by the time it comes here.
    const look = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') isFloating = hasFloating();
    };
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const name = event.key === ' ' ? 'space' : event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (!EVERYWHERE.has(name) && isControl(event.target)) return;
      if (name === 'Escape' && isFloating) return;
      const act = latest.current[name];
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

const CONTROLS = 'input, textarea, select, button, a[href], summary, [contenteditable], [role=slider], [role=option], [role=tab]'; // prettier-ignore

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(CONTROLS) !== null;

/** An Escape that closes a list or a menu closes nothing else. Closed lists stay in the page, out of sight. */
const hasFloating = (): boolean =>
  [...document.querySelectorAll('[role=listbox], [role=menu]')].some((it) => it.checkVisibility());

const isDialogOpen = (): boolean => document.querySelector('[role=dialog][aria-modal=true]') !== null;
