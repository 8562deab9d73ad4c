import type { Backlog } from '../../model/simulation';
import { ascending } from './ascending';
import type { Block } from './block';
import { quantilesOf } from './quantiles';
import { BACKLOG_STEPS, sampleAt, type Shape } from './shape';

/** The backlog of a service over all runs; the band in whole steps, rounded up, so that none reads as none. */
export function backlogOutlook(block: Block, shape: Shape, service: number): Backlog {
  return {
    caughtUp: quantilesOf(ascending(block.samples[sampleAt(service, 'caughtUp')]!)),
    peak: quantilesOf(ascending(block.samples[sampleAt(service, 'backlog')]!)),
    band: bandOf(block, shape, shape.backlogs.services.indexOf(service)),
  };
}

function bandOf({ counts, runs }: Block, { counts: at, backlogs }: Shape, nth: number): Backlog['band'] {
  const { grid } = backlogs;
  return Array.from({ length: grid.cells }, (_, cell) => {
    const from = at.backlogs + (nth * grid.cells + cell) * (BACKLOG_STEPS + 1);
    const of = (share: number): number => {
      const place = Math.max(1, Math.ceil(share * runs - 1e-9));
      let so = 0;
      for (let step = 0; step <= BACKLOG_STEPS; step += 1) {
        so += counts[from + step]!;
        if (so >= place) return step * backlogs.width;
      }
      return BACKLOG_STEPS * backlogs.width;
    };
    return { at: cell * grid.width, p10: of(0.1), p50: of(0.5), p90: of(0.9) };
  });
}
