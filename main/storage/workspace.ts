// An open workspace: the one gate through which anything is written, and what it says about being saved.
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Transaction } from 'better-sqlite3';
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { WorkspaceStatus } from '../../shared/contract/contract';
import { checkDurable, type Connection } from './connection';
import { isFull, storageFailure } from './failure';
import { createReserve, type Reserve } from './reserve';

export interface WorkspaceOptions {
  readonly path: string;
  readonly now: () => number;
  /** Why nothing can be written, when the file is open for reading only. */
  readonly readOnly?: string;
  readonly release: () => void;
}

const moved = 'Not saved: the workspace file was moved or replaced. Put it back, or reopen it at its new place.';
const onReserve = 'The disk is full. Everything up to now is saved; free some space, or what follows cannot be saved.';

export class Workspace {
  readonly db: Connection;
  readonly #options: WorkspaceOptions;
  readonly #inode: string | undefined;
  readonly #reserve: Reserve;
  readonly #transact: Transaction<(work: () => unknown) => unknown>;
  #listeners: readonly (() => void)[] = [];
  #wantsReserve = false;
  #isChecked = false;
  #savedAt: number | undefined;
  #trouble: string | undefined;

  constructor(db: Connection, options: WorkspaceOptions) {
    this.db = db;
    this.#options = options;
    this.#inode = inodeOf(options.path);
    this.#reserve = createReserve(options.path);
    this.#transact = db.transaction((work) => work());
    this.#trouble = options.readOnly;
  }

  status(): WorkspaceStatus {
    return {
      path: this.#options.path,
      name: basename(this.#options.path).replace(/\.statedrill$/, ''),
      ...(this.#savedAt === undefined ? {} : { savedAt: this.#savedAt }),
      ...(this.#trouble === undefined ? {} : { trouble: this.#trouble }),
    };
  }

  onStatus(listener: () => void): void {
    this.#listeners = [...this.#listeners, listener];
  }

  /** Runs `work` in one transaction, on the disk when this returns. A full or failing disk is a value, not an exception. */
  write<T>(work: () => T): Result<T, Failure> {
    const { readOnly, now } = this.#options;
    if (readOnly !== undefined) return err({ code: 'not-saved', message: readOnly });
    const result = this.#attempt(work);
    if (result.ok) this.#savedAt = now();
    this.#trouble = result.ok ? this.#shortage() : result.error.message;
    for (const listener of this.#listeners) listener();
    return result;
  }

  /** Sets space aside while a drill is live, and gives it back afterwards. */
  setReserve(held: boolean): void {
    if (this.#options.readOnly !== undefined || held === this.#wantsReserve) return;
    this.#wantsReserve = held;
    if (held) this.#reserve.hold();
    else this.#reserve.giveUp();
  }

  close(): void {
    this.#reserve.giveUp();
    this.db.close();
    this.#options.release();
  }

  #attempt<T>(work: () => T): Result<T, Failure> {
    // SQLite itself reports success for a file that a synchronising program has replaced underneath.
    if (inodeOf(this.#options.path) !== this.#inode) return err({ code: 'not-saved', message: moved });
    try {
      const value = this.#commit(work);
      if (!this.#isChecked) checkDurable(this.db);
      this.#isChecked = true;
      return ok(value);
    } catch (error) {
      const failure = storageFailure(error);
      if (failure === undefined) throw error;
      return err(failure);
    }
  }

  /** `as`: better-sqlite3 types a transaction by the function it was made from, not by the one it is given. */
  #commit<T>(work: () => T): T {
    try {
      return this.#transact.immediate(work) as T;
    } catch (error) {
      if (!isFull(error) || !this.#reserve.giveUp()) throw error;
      return this.#transact.immediate(work) as T;
    }
  }

  #shortage(): string | undefined {
    return this.#wantsReserve && !this.#reserve.hold() ? onReserve : undefined;
  }
}

function inodeOf(path: string): string | undefined {
  const at = statSync(path, { throwIfNoEntry: false });
  return at && `${at.dev}:${at.ino}`;
}
