import { err, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Publish } from '../runner/publish';

/** Work that somebody waits for: it tells how far it is, and ends when nobody waits any more. */
export interface Errand {
  /** From 0 to 1. */
  readonly tell: (share: number) => void;
  readonly isCancelled: () => boolean;
  /** What is to be stopped when it is cancelled. */
  readonly onCancel: (stop: () => void) => void;
}

export const unhurried: Errand = { tell: () => undefined, isCancelled: () => false, onCancel: () => undefined };

const cancelled: Failure = { code: 'refused', message: 'This was cancelled. Nothing was changed.' };
const twice: Failure = { code: 'refused', message: 'This is under way already.' };

/** Errands by the ticket that their caller gave them; without one nobody can ask after it. */
export class Errands {
  readonly #underWay = new Map<string, () => void>();

  constructor(private readonly publish: Publish) {}

  async run<T>(
    ticket: string | undefined,
    work: (errand: Errand) => Promise<Result<T, Failure>>,
  ): Promise<Result<T, Failure>> {
    if (ticket === undefined) return work(unhurried);
    if (this.#underWay.has(ticket)) return err(twice);
    const stops: (() => void)[] = [];
    let isCancelled = false;
    const ended = new Promise<Result<T, Failure>>((resolve) => {
      this.#underWay.set(ticket, () => {
        isCancelled = true;
        for (const stop of stops) stop();
        resolve(err(cancelled));
      });
    });
    const errand: Errand = {
      tell: (share) => {
        if (!isCancelled) this.publish('exercise.progress', { ticket, share });
      },
      isCancelled: () => isCancelled,
      onCancel: (stop) => void stops.push(stop),
    };
    try {
      return await Promise.race([work(errand), ended]);
    } finally {
      this.#underWay.delete(ticket);
    }
  }

  cancel(ticket: string): void {
    this.#underWay.get(ticket)?.();
  }

  close(): void {
    for (const stop of [...this.#underWay.values()]) stop();
  }
}
