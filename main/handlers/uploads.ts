import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { TimeSource } from '../runner/time-source';

/** Bytes of all files on their way in together. */
const MOST = 160_000_000;
/** Milliseconds after which whoever sent the last part is not coming back. */
const PATIENCE = 120_000;

/** Files on their way in, a part at a time. Nothing of them is on the disk before they are whole. */
export class Uploads {
  readonly #parts = new Map<string, { readonly parts: Buffer[]; size: number; seen: number }>();

  constructor(private readonly now: TimeSource['now']) {}

  add(upload: string, at: number, bytes: Buffer): Result<{ readonly received: number }, Failure> {
    this.#forget();
    const open = this.#parts.get(upload) ?? { parts: [], size: 0, seen: 0 };
    if (at !== open.size) return err(broken);
    if (this.#held() + bytes.length > MOST) return err(tooMuch);
    open.parts.push(bytes);
    open.size += bytes.length;
    open.seen = this.now();
    this.#parts.set(upload, open);
    return ok({ received: open.size });
  }

  /** The whole file, which is then no longer held. */
  take(upload: string): Result<Buffer, Failure> {
    const open = this.#parts.get(upload);
    if (open === undefined) return err(broken);
    this.#parts.delete(upload);
    return ok(Buffer.concat(open.parts));
  }

  drop(upload: string): void {
    this.#parts.delete(upload);
  }

  #held(): number {
    return [...this.#parts.values()].reduce((sum, { size }) => sum + size, 0);
  }

  #forget(): void {
    const before = this.now() - PATIENCE;
    for (const [upload, { seen }] of this.#parts) if (seen < before) this.#parts.delete(upload);
  }
}

const broken: Failure = { code: 'invalid', message: 'The file did not arrive whole. Nothing was kept; choose it again.' }; // prettier-ignore
const tooMuch: Failure = {
  code: 'refused',
  message: 'Too many files are on their way at once. Nothing of this one was kept; try again in a moment.',
};
