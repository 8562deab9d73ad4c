import { useEffect, useRef } from 'react';
import type { Finding } from '../../shared/model/finding';
import { address, go } from '../client/navigation';

interface Triage {
  readonly shown: readonly Finding[];
  readonly current: string | undefined;
  /** Moves to a finding without opening it. */
  readonly point: (id: string) => void;
  readonly show: (id: string) => void;
  readonly close: () => void;
  /** Selects a finding for a change together with others, or not any more. */
  readonly pick: (id: string) => void;
}

/** J and K or the arrows go through the list, Enter opens, X selects, Escape closes, N writes a new one. Never while a control has the focus. */
export function useTriageKeys(triage: Triage): void {
  const latest = useRef(triage);
  useEffect(() => {
    latest.current = triage;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key === 'Escape' ? isFloating() : isControl(event.target)) return;
      if (act(event.key, latest.current)) event.preventDefault();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}

function act(key: string, { shown, current, point, show, close, pick }: Triage): boolean {
  const index = shown.findIndex(({ id }) => id === current);
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[key];
  if (step !== undefined) {
    const next = shown[Math.min(Math.max(index + step, 0), shown.length - 1)];
    if (next) point(next.id);
  } else if (key === 'Enter' && current !== undefined) show(current);
  else if (key === 'x' && current !== undefined) pick(current);
  else if (key === 'Escape') close();
  else if (key === 'n') go(address('findings', 'new'));
  else return false;
  return true;
}

/** Something open above the page takes Escape itself. Closed lists stay in the page, out of sight. */
const isFloating = (): boolean =>
  [...document.querySelectorAll('[role=dialog], [role=listbox], [role=menu]')].some((it) => it.checkVisibility());

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, button, a, [contenteditable], [role=dialog]') !== null;
