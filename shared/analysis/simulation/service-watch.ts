import { ZEROS, codeOf } from '../../engine/kernel/codes';
import type { Kernel } from '../../engine/kernel/kernel';
import { dataLossOf, effectiveLevelOf, nowOf, settleLevelsOf, zeroPointOf } from '../../engine/kernel/reading';
import type { Block } from './block';
import { LEVELS, sampleAt, type Shape } from './shape';

const FULL = 100 - 1e-9;
const NOT_BELOW = -1;
const NEVER = -1;

/**
 * Follows the level of every service through one run after another, and judges it as the report of a drill does:
 * see `serviceClocks`.
 */
export class ServiceWatch {
  readonly #k: Kernel;
  readonly #shape: Shape;
  readonly #zeroPoint: Int32Array;
  readonly #mtpd: Float64Array;
  readonly #level: Float64Array;
  readonly #since: Float64Array;
  readonly #lost: Float64Array;
  readonly #below: Float64Array;
  readonly #interruptions: Int32Array;
  /** The longest way back to MBCO, from the zero point of the RTO and from the interruption itself. */
  readonly #longest: Float64Array;
  readonly #outage: Float64Array;
  readonly #full: Float64Array;
  /** Called when a service is back at its MBCO for the first time. */
  readonly #onBack: (service: number) => void;
  #counts: Int32Array = new Int32Array();
  #isNew = true;
  /** What `settleLevelsOf` last said. */
  #settled = NEVER;

  constructor(kernel: Kernel, shape: Shape, onBack: (service: number) => void) {
    const { services } = kernel.tables.ir.workflow;
    const figures = (): Float64Array => new Float64Array(services.length);
    this.#k = kernel;
    this.#shape = shape;
    this.#onBack = onBack;
    this.#zeroPoint = Int32Array.from(services, (it) => codeOf(ZEROS, it.rtoFrom ?? 'disruption'));
    this.#mtpd = Float64Array.from(services, (it) => (it.mtpd === undefined ? Infinity : it.mtpd - (it.wrt ?? 0)));
    this.#level = figures();
    this.#since = figures();
    this.#lost = figures();
    this.#below = figures();
    this.#interruptions = new Int32Array(services.length);
    this.#longest = figures();
    this.#outage = figures();
    this.#full = figures();
  }

  /** `counts`: where changes of level are counted. */
  begin(counts: Int32Array): void {
    this.#counts = counts;
    this.#isNew = true;
    this.#settled = NEVER;
    this.#since.fill(0);
    this.#lost.fill(0);
    this.#below.fill(NOT_BELOW);
    this.#interruptions.fill(0);
    this.#longest.fill(0);
    this.#outage.fill(0);
    this.#full.fill(0);
  }

  /** After each cascade. */
  observe(): void {
    const k = this.#k;
    const settled = settleLevelsOf(k);
    if (settled === this.#settled) return;
    this.#settled = settled;
    for (let s = 0; s < this.#shape.services; s += 1) {
      const level = effectiveLevelOf(k, s);
      if (this.#isNew) this.#start(s, level);
      else if (level !== this.#level[s]) this.#change(s, level);
    }
    this.#isNew = false;
  }

  end(block: Block, run: number): void {
    const k = this.#k;
    const { counts } = this.#shape;
    for (let s = 0; s < this.#shape.services; s += 1) {
      const isBelow = this.#below[s] !== NOT_BELOW;
      const toMbco = isBelow ? Infinity : this.#longest[s]!;
      const lost = this.#lost[s]! + (100 - this.#level[s]!) * (nowOf(k) - this.#since[s]!);
      if (isBelow || this.#interruptions[s]! > 0) block.counts[counts.interrupted + s]! += 1;
      if (!isBelow && this.#outage[s]! <= this.#mtpd[s]!) block.counts[counts.withinMtpd + s]! += 1;
      block.samples[sampleAt(s, 'toMbco')]![run] = toMbco;
      block.samples[sampleAt(s, 'toFull')]![run] = this.#level[s]! >= FULL ? this.#full[s]! : Infinity;
      const dataLoss = dataLossOf(k, s);
      // Nothing restored loses nothing, where the service is back at all.
      block.samples[sampleAt(s, 'dataLoss')]![run] = dataLoss >= 0 ? dataLoss : isBelow ? Infinity : 0;
      block.samples[sampleAt(s, 'lost')]![run] = lost;
    }
  }

  #start(s: number, level: number): void {
    this.#level[s] = level;
    this.#count(s, 0, level, 1);
    if (level < this.#k.tables.mbco[s]!) this.#below[s] = 0;
  }

  #change(s: number, level: number): void {
    const now = nowOf(this.#k);
    const before = this.#level[s]!;
    this.#lost[s]! += (100 - before) * (now - this.#since[s]!);
    this.#since[s] = now;
    this.#level[s] = level;
    const cell = Math.ceil(now / this.#shape.grid.width);
    this.#count(s, cell, before, -1);
    this.#count(s, cell, level, 1);
    if (before < FULL && level >= FULL) this.#full[s] = this.#sinceZero(s, 0);
    const isBelow = level < this.#k.tables.mbco[s]!;
    if (isBelow && this.#below[s] === NOT_BELOW) this.#below[s] = now;
    else if (!isBelow && this.#below[s] !== NOT_BELOW) this.#back(s);
  }

  /** A fall that was made good in the same instant is none. */
  #back(s: number): void {
    const now = nowOf(this.#k);
    const from = this.#below[s]!;
    this.#below[s] = NOT_BELOW;
    if (from === now) return;
    const isFirst = this.#interruptions[s] === 0;
    this.#interruptions[s]! += 1;
    this.#longest[s] = Math.max(this.#longest[s]!, isFirst ? this.#sinceZero(s, 0) : now - from);
    this.#outage[s] = Math.max(this.#outage[s]!, isFirst ? now : now - from);
    if (isFirst) this.#onBack(s);
  }

  /** Time since the zero point of the service's RTO; `otherwise` where that has not happened. */
  #sinceZero(s: number, otherwise: number): number {
    const zero = zeroPointOf(this.#k, this.#zeroPoint[s]!);
    return zero === Infinity ? otherwise : Math.max(0, nowOf(this.#k) - zero);
  }

  #count(s: number, cell: number, level: number, by: 1 | -1): void {
    const { cells } = this.#shape.grid;
    if (cell < cells)
      this.#counts[this.#shape.counts.levels + (s * cells + cell) * LEVELS + Math.floor(level + 1e-9)]! += by;
  }
}
