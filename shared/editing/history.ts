/** A document with the way it came about. Selection and viewport are not in it: a click never costs the redo list. */
export interface History<T> {
  readonly past: readonly Entry<T>[];
  readonly present: T;
  readonly future: readonly Entry<T>[];
}

interface Entry<T> {
  /** In `past` what was before the change, in `future` what comes after it. */
  readonly document: T;
  /** The change in the user's words. */
  readonly label: string;
  readonly gesture?: string;
}

export interface Change {
  readonly label: string;
  /** Changes of one gesture (a drag, a word being typed) are one entry. */
  readonly gesture?: string | undefined;
}

const LIMIT = 200;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [] });

export function record<T>(history: History<T>, next: T, { label, gesture }: Change): History<T> {
  if (next === history.present) return history;
  const last = history.past.at(-1);
  if (gesture !== undefined && last?.gesture === gesture && history.future.length === 0)
    return { ...history, present: next };
  const entry = { document: history.present, label, ...(gesture === undefined ? {} : { gesture }) };
  return { past: [...history.past, entry].slice(-LIMIT), present: next, future: [] };
}

export function undo<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  const undone = { ...last, document: history.present };
  return { past: history.past.slice(0, -1), present: last.document, future: [undone, ...history.future] };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, { ...next, document: history.present }], present: next.document, future };
}

/** What undo and redo would do, for their buttons. */
export const undoLabel = <T>(history: History<T>): string | undefined => history.past.at(-1)?.label;
export const redoLabel = <T>(history: History<T>): string | undefined => history.future[0]?.label;
