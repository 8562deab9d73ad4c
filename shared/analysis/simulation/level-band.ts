import { LEVELS } from '../../engine/kernel/counting';
import type { ServiceOutlook } from '../../model/simulation';
import type { Block } from './block';
import type { Shape } from './shape';

/** What share of the runs had which level at each instant of the grid; recorded as changes, so they are added up here. */
export function bandOf({ counts, runs }: Block, { counts: at, grid }: Shape, service: number): ServiceOutlook['band'] {
  const standing = new Int32Array(LEVELS);
  return Array.from({ length: grid.cells }, (_, cell) => {
    const from = at.levels + (service * grid.cells + cell) * LEVELS;
    for (let level = 0; level < LEVELS; level += 1) standing[level]! += counts[from + level]!;
    const level = (share: number): number => levelAt(standing, Math.max(1, Math.ceil(share * runs - 1e-9)));
    return { at: cell * grid.width, p10: level(0.1), p50: level(0.5), p90: level(0.9) };
  });
}

/** The level of the run in the given place, counted from the lowest. */
function levelAt(standing: Int32Array, place: number): number {
  let so = 0;
  for (let level = 0; level < LEVELS; level += 1) {
    so += standing[level]!;
    if (so >= place) return level;
  }
  return LEVELS - 1;
}
