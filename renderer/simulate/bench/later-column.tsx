import { laterText, minutesOf } from '../../../shared/report/simulation/figures';
import type { ServiceRow } from '../../../shared/report/simulation/service-rows';
import type { ShownColumn } from '../../ui/data-table';
import { Interval } from './interval';

/** How much later half of the runs are back than in the baseline. */
export const laterColumn: ShownColumn<ServiceRow> = {
  id: 'later',
  label: 'P50 change',
  hint: 'Against the baseline on the same seed; minus is sooner.',
  value: ({ p50Change }) => p50Change,
  csv: { label: 'P50 change (min)', value: ({ p50Change }) => minutesOf(p50Change) },
  show: ({ p50Change }) => laterText(p50Change),
  width: '76px',
};

/** The same of the mean, run by run: what luck both share falls out, so its interval is narrow. */
export const meanColumn: ShownColumn<ServiceRow> = {
  id: 'mean',
  label: 'Mean change',
  hint: 'How much later a run is back than the same run of the baseline, on the same draws: mean with its 95 % interval, over the runs that come back both ways.',
  value: ({ meanChange }) => meanChange?.mean,
  csv: { label: 'Mean change (min)', value: ({ meanChange }) => minutesOf(meanChange?.mean) },
  more: [
    { label: 'Mean change, low (min)', value: ({ meanChange }) => minutesOf(meanChange?.low) },
    { label: 'Mean change, high (min)', value: ({ meanChange }) => minutesOf(meanChange?.high) },
  ],
  show: ({ meanChange }) =>
    meanChange === undefined ? (
      '–'
    ) : meanChange.low === 0 && meanChange.high === 0 ? (
      '0'
    ) : (
      <>
        {laterText(Math.round(meanChange.mean))}
        <Interval low={laterText(Math.round(meanChange.low))} high={laterText(Math.round(meanChange.high))} />
      </>
    ),
  width: '148px',
};
