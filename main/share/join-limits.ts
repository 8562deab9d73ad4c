// How fast codes can be tried. Only wrong ones cost: a whole room behind one address joins at once with the right one.
import { SECOND } from '../../shared/basics/time';
import { networkOf } from './network-of';
import { TokenBucket } from './token-bucket';

const perAddress = { failures: 10, refillMs: 6 * SECOND };
const overall = { failures: 30, refillMs: SECOND };
/** Addresses that are remembered: a flood from many does not fill the memory. */
const mostAddresses = 2_000;

export class JoinLimits {
  readonly #overall: TokenBucket;
  readonly #addresses = new Map<string, TokenBucket>();
  #wrong = 0;

  constructor(now: number) {
    this.#overall = new TokenBucket(overall.failures, overall.refillMs, now);
  }

  /** Wrong codes so far. */
  get wrong(): number {
    return this.#wrong;
  }

  get remembered(): number {
    return this.#addresses.size;
  }

  /** Milliseconds to wait before a code is even looked at; 0: now. */
  wait(address: string, now: number): number {
    const own = this.#addresses.get(networkOf(address));
    return Math.max(own?.wait(now) ?? 0, this.#overall.wait(now));
  }

  failed(address: string, now: number): void {
    this.#wrong += 1;
    this.#overall.take(now);
    const network = networkOf(address);
    const own = this.#addresses.get(network) ?? new TokenBucket(perAddress.failures, perAddress.refillMs, now);
    own.take(now);
    this.#addresses.delete(network);
    this.#addresses.set(network, own);
    if (this.#addresses.size > mostAddresses) this.#forget(now);
  }

  /** Those that have nothing to wait for any more; where there is none, the one that failed the longest ago. */
  #forget(now: number): void {
    for (const [network, bucket] of this.#addresses) if (bucket.isFull(now)) this.#addresses.delete(network);
    while (this.#addresses.size > mostAddresses) {
      const [oldest] = this.#addresses.keys();
      if (oldest === undefined) return;
      this.#addresses.delete(oldest);
    }
  }
}
