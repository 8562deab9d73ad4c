import { formatDuration } from '../../basics/time';
import type { ServiceOutlook } from '../../model/simulation';
import { INK, type ChartInk } from './ink';
import { shareCurve, type RunCell, type Target } from './share-curve';
import type { TimeScale } from './time-scale';

export interface OutlookCurve {
  readonly name: string;
  readonly outlook: Pick<ServiceOutlook, 'histogram' | 'toMbco'>;
  readonly runs: number;
  readonly targets: readonly Target[];
  /** The baseline of a what-if. */
  readonly before?: { readonly outlook: Pick<ServiceOutlook, 'histogram'>; readonly runs: number } | undefined;
}

/** The share of runs in which a service is back by then, and the runs by the time they took. */
export function outlookCurve(
  { name, outlook: { histogram, toMbco }, runs, targets, before }: OutlookCurve,
  scale: TimeScale,
  ink: ChartInk = INK,
): string {
  const spoken =
    toMbco.p50 === undefined
      ? 'fewer than half of the runs get there'
      : `half of the runs are back by ${formatDuration(toMbco.p50)}`;
  const baseline = before && { cells: cellsOf(before.outlook.histogram), runs: before.runs };
  const cells = cellsOf(histogram);
  return shareCurve(
    { spoken: `${name}: ${spoken}`, cells, runs, quantiles: toMbco, targets, before: baseline },
    scale,
    ink,
  );
}

/** The last cell is open: what lies in it is in no other. */
const cellsOf = ({ width, counts }: ServiceOutlook['histogram']): readonly RunCell[] =>
  counts.slice(0, -1).map((count, cell) => ({ from: cell * width, to: (cell + 1) * width, runs: count }));
