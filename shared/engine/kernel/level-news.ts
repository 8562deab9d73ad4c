import type { Change, Happening } from '../../model/journal';
import { ZEROS } from './codes';
import type { Kernel } from './kernel';
import * as kernel from './reading';

export type News = Pick<Happening, 'at' | 'changes'>;

/** Tells after each event which levels and zero points are others than before, in the words of a journal. */
export class LevelNews {
  readonly #k: Kernel;
  readonly #levels: Float64Array;
  readonly #zeros = new Float64Array(ZEROS.length).fill(Infinity);
  #settled = -1;

  constructor(k: Kernel) {
    this.#k = k;
    this.#levels = new Float64Array(k.tables.services).fill(NaN);
  }

  tell(hear: (news: News) => void): void {
    const k = this.#k;
    const changes: Change[] = [];
    ZEROS.forEach((point, i) => {
      const at = kernel.zeroPointOf(k, i);
      if (at !== this.#zeros[i]) changes.push({ kind: 'zero-point', point });
      this.#zeros[i] = at;
    });
    const settled = kernel.settleLevelsOf(k);
    if (settled !== this.#settled) this.#levelsInto(changes);
    this.#settled = settled;
    if (changes.length > 0) hear({ at: kernel.nowOf(k), changes });
  }

  #levelsInto(changes: Change[]): void {
    const k = this.#k;
    k.tables.ir.workflow.services.forEach(({ key }, s) => {
      const effective = kernel.effectiveLevelOf(k, s);
      if (effective === this.#levels[s]) return;
      this.#levels[s] = effective;
      changes.push({ kind: 'service', service: key, own: kernel.ownLevelOf(k, s), effective });
    });
  }
}
