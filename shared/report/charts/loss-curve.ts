import { formatDuration, HOUR, type Ms } from '../../basics/time';
import type { LostData, Quantiles } from '../../model/simulation';
import { INK, type ChartInk } from './ink';
import { shareCurve } from './share-curve';
import { timeScale, type TimeScale } from './time-scale';

export interface LossCurve {
  readonly name: string;
  readonly quantiles: Quantiles;
  readonly lost: LostData;
  readonly runs: number;
  readonly rpo: Ms | undefined;
}

/** The share of runs that lose no more than so much data, against the RPO, and the runs by what they lose. */
export function lossCurve({ name, quantiles, lost, runs, rpo }: LossCurve, ink: ChartInk = INK): string {
  const { p50 } = quantiles;
  const spoken =
    p50 === undefined ? 'fewer than half of the runs have it back' : `half of the runs lose ${formatDuration(p50)} or less`; // prettier-ignore
  const cells = lost.flatMap(({ age, runs: count }) =>
    age === undefined ? [] : [{ from: age, to: age, runs: count }],
  );
  const targets = rpo === undefined ? [] : [{ label: 'RPO', at: rpo }];
  return shareCurve({ spoken: `${name}: ${spoken}`, cells, runs, quantiles, targets }, lossScale(lost, rpo), ink);
}

/** As far as data is lost, and to an RPO that is not far beyond. */
function lossScale(lost: LostData, rpo = 0): TimeScale {
  const most = Math.max(0, ...lost.map(({ age = 0 }) => age));
  return timeScale(Math.max(HOUR, most * 1.15, rpo < most * 2 || most === 0 ? rpo * 1.25 : 0), 8);
}
