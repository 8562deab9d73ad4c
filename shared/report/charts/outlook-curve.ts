import { formatDuration } from '../../basics/time';
import type { ServiceOutlook } from '../../model/simulation';
import { INK, type ChartInk } from './ink';
import { shareCurve, type Target } from './share-curve';
import type { TimeScale } from './time-scale';

export interface OutlookCurve {
  readonly name: string;
  readonly outlook: Pick<ServiceOutlook, 'histogram' | 'toMbco'>;
  readonly runs: number;
  readonly targets: readonly Target[];
}

/** The share of runs in which a service is back by then, and the runs by the time they took. */
export function outlookCurve(
  { name, outlook: { histogram, toMbco }, runs, targets }: OutlookCurve,
  scale: TimeScale,
  ink: ChartInk = INK,
): string {
  const { width, counts } = histogram;
  const spoken =
    toMbco.p50 === undefined
      ? 'fewer than half of the runs get there'
      : `half of the runs are back by ${formatDuration(toMbco.p50)}`;
  // The last cell is open.
  const cells = counts.slice(0, -1).map((count, cell) => ({ from: cell * width, to: (cell + 1) * width, runs: count }));
  return shareCurve({ spoken: `${name}: ${spoken}`, cells, runs, quantiles: toMbco, targets }, scale, ink);
}
