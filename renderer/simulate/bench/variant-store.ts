import type { Variant } from '../../../shared/model/variant';
import { saveWith } from '../../client/save-plan';
import { clearUnsaved, markUnsaved } from '../../client/save-trouble';
import { createStore, type Store } from '../../client/store';

type Variants = readonly Variant[];

/** The what-ifs of one source as they stand on this page; those of a plan are saved with it as soon as the hand rests. */
export interface VariantStore {
  readonly store: Store<Variants>;
  set(next: Variants): void;
  /** The plan was read again: its what-ifs are taken over unless something here is not saved yet. */
  takeOver(stored: Variants): void;
  flush(): Promise<void>;
}

const REST = 500;
const RETRY = 3_000;

const open = new Map<string, VariantStore>();

/** One store a source, however often it is looked at. Without a plan there is nothing to save to. */
export function variantStore(sourceId: string, stored: Variants, planId: string | undefined): VariantStore {
  const before = open.get(sourceId);
  if (before !== undefined) return before;
  const made = createVariantStore(stored, planId);
  open.set(sourceId, made);
  return made;
}

export function createVariantStore(stored: Variants, planId: string | undefined): VariantStore {
  const store = createStore<Variants>(stored);
  let saved: Variants = stored;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  function set(next: Variants): void {
    store.set(next);
    if (planId !== undefined) schedule(REST);
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    await running;
    if (planId === undefined || store.get() === saved) return;
    running = write(planId, store.get());
    await running;
    running = undefined;
  }

  async function write(id: string, variants: Variants): Promise<void> {
    const trouble = await saveWith(id, (plan) => ({ ...plan, variants: [...variants] }));
    if (trouble === undefined) {
      saved = variants;
      clearUnsaved(`variants.${id}`);
    } else {
      markUnsaved(`variants.${id}`, trouble);
      schedule(RETRY);
    }
  }

  function takeOver(next: Variants): void {
    if (store.get() !== saved || running !== undefined) return;
    saved = next;
    store.set(next);
  }

  return { store, set, takeOver, flush };
}
