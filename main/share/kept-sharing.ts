import type { Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { SharingStore, StoredSharing } from '../storage/sharing';

export interface KeptSharingTools {
  readonly store: SharingStore;
  readonly now: () => number;
  readonly onChange: () => void;
}

/** Where a drill is shared, under which code, and what is allowed: as it lies on the disk, so that it is there after a kill. */
export class KeptSharing {
  readonly #tools: KeptSharingTools;
  #stored: StoredSharing;

  constructor(stored: StoredSharing, tools: KeptSharingTools) {
    this.#stored = stored;
    this.#tools = tools;
  }

  get stored(): StoredSharing {
    return this.#stored;
  }

  change(change: Partial<Pick<StoredSharing, 'port' | 'code' | 'allow'>>): Result<void, Failure> {
    const { store, now, onChange } = this.#tools;
    const changed = { ...this.#stored, ...change };
    const kept = store.save(changed, now());
    if (!kept.ok) return kept;
    this.#stored = changed;
    onChange();
    return kept;
  }
}
