import { canonicalJson } from '../../../shared/basics/canonical-json';
import type { Result } from '../../../shared/basics/result';
import type { Failure } from '../../../shared/contract/bridge';
import type { Plan } from '../../../shared/model/plan';
import { createStore, type Store } from '../../client/store';

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** Not saved; it is tried again by itself. */
  | { readonly kind: 'failed'; readonly message: string }
  /** Somebody else saved this plan meanwhile; a person decides. */
  | { readonly kind: 'conflict'; readonly message: string };

export interface Storage {
  save(plan: Plan, basedOn: number): Promise<Result<{ readonly revision: number }, Failure>>;
  load(): Promise<Result<{ readonly revision: number; readonly plan: Plan }, Failure>>;
}

export interface Saver {
  readonly state: Store<SaveState>;
  /** The plan has changed: it is saved within a second, sooner when the hand rests. */
  changed(): void;
  /** Saves at once what is not saved yet. */
  flush(): Promise<void>;
  isDirty(): boolean;
  revision(): number;
  /** Is a change of the stored plan our own doing, or known already? */
  knows(revision: number): boolean;
  /** After a conflict: this version replaces the other. */
  keepMine(): Promise<void>;
  /** The stored plan was taken over as it is. */
  tookOver(revision: number): void;
}

const REST = 300;
const LONGEST = 900;
const RETRY = 3_000;
const SLOW = 2_000;
const NO_ANSWER = 'The workspace does not answer.';

export function createSaver(storage: Storage, read: () => Plan, first: number): Saver {
  const state = createStore<SaveState>({ kind: 'saved' });
  let revision = first;
  let saved = read();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirtySince: number | undefined;
  let running: Promise<void> | undefined;

  const isDirty = (): boolean => read() !== saved;

  function changed(): void {
    if (!isDirty() || state.get().kind === 'conflict') return;
    if (state.get().kind !== 'failed') state.set({ kind: 'saving' });
    dirtySince ??= performance.now();
    schedule(Math.max(0, Math.min(REST, LONGEST - (performance.now() - dirtySince))));
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    await running;
    if (!isDirty() || state.get().kind === 'conflict') return;
    running = write();
    await running;
    running = undefined;
  }

  async function write(): Promise<void> {
    const plan = read();
    dirtySince = undefined;
    // trouble stays in sight until something is saved
    if (state.get().kind !== 'failed') state.set({ kind: 'saving' });
    const slow = setTimeout(() => state.set({ kind: 'failed', message: NO_ANSWER }), SLOW);
    const result = await storage.save(plan, revision);
    clearTimeout(slow);
    if (result.ok) return wasSaved(plan, result.value.revision);
    if (result.error.code !== 'conflict') {
      state.set({ kind: 'failed', message: result.error.message });
      schedule(RETRY);
    } else if (!(await isOwn(plan))) state.set({ kind: 'conflict', message: result.error.message });
  }

  function wasSaved(plan: Plan, now: number): void {
    revision = now;
    saved = plan;
    state.set({ kind: 'saved' });
    changed();
  }

  /** After a broken connection the stored version may be the very one that was being saved: that is no conflict. */
  async function isOwn(sent: Plan): Promise<boolean> {
    const stored = await storage.load();
    if (!stored.ok || canonicalJson(stored.value.plan) !== canonicalJson(sent)) return false;
    wasSaved(sent, stored.value.revision);
    return true;
  }

  async function keepMine(): Promise<void> {
    const stored = await storage.load();
    if (!stored.ok) return state.set({ kind: 'failed', message: stored.error.message });
    revision = stored.value.revision;
    state.set({ kind: 'saving' });
    await flush();
  }

  function tookOver(next: number): void {
    clearTimeout(timer);
    revision = next;
    saved = read();
    state.set({ kind: 'saved' });
  }

  const knows = (other: number): boolean => other <= revision || running !== undefined;
  return { state, changed, flush, isDirty, revision: () => revision, knows, keepMine, tookOver };
}
