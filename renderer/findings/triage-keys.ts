import { useEffect, useRef } from 'react';
import type { Finding, FindingStatus, Severity } from '../../shared/model/finding';
import { address, go } from '../client/navigation';
import { changeTogether } from './bulk-edit';

interface Triage {
  /** How many lines there are, and which of them is current; -1 for none. */
  readonly count: number;
  readonly line: number;
  readonly at: (line: number) => Finding | undefined;
  readonly current: string | undefined;
  /** Moves to a finding without opening it. */
  readonly point: (id: string) => void;
  readonly show: (id: string) => void;
  readonly close: () => void;
  /** Selects a finding for a change together with others, or not any more. */
  readonly pick: (id: string) => void;
}

/** What a key makes of the current finding. It can be taken back. */
export const severityKeys: Readonly<Record<string, Severity>> = { 1: 'critical', 2: 'high', 3: 'medium', 4: 'low' };
export const statusKeys: Readonly<Record<string, FindingStatus>> = {
  o: 'open',
  p: 'planned',
  i: 'in progress',
  d: 'implemented',
};

/**
 * J and K or the arrows go through the list, Enter opens, X selects, 1 to 4 set the severity, O P I D the status, Escape
 * closes, N writes a new one. Never while a control has the focus.
 */
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

export function act(key: string, { count, line, at, current, point, show, close, pick }: Triage): boolean {
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[key];
  if (step !== undefined) {
    const next = at(Math.min(Math.max(line + step, 0), count - 1));
    if (next) point(next.id);
  } else if (key === 'Escape') close();
  else if (key === 'n') go(address('findings', 'new'));
  else if (current === undefined || current === 'new') return false;
  else if (key === 'Enter') show(current);
  else if (key === 'x') pick(current);
  else return triaged(key, current);
  return true;
}

function triaged(key: string, id: string): boolean {
  const severity = severityKeys[key];
  const status = statusKeys[key];
  if (severity === undefined && status === undefined) return false;
  void changeTogether({ ids: [id] }, severity === undefined ? { status } : { severity });
  return true;
}

/** Something open above the page takes Escape itself. Closed lists stay in the page, out of sight. */
const isFloating = (): boolean =>
  [...document.querySelectorAll('[role=dialog], [role=listbox], [role=menu]')].some((it) => it.checkVisibility());

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, button, a, [contenteditable], [role=dialog]') !== null;
