import { laterText, minutesOf } from '../../../shared/report/simulation/figures';
import type { ServiceRow } from '../../../shared/report/simulation/service-rows';
import type { ShownColumn } from '../../ui/data-table';

/** How much later half of the runs are back than in the baseline. */
export const laterColumn: ShownColumn<ServiceRow> = {
  id: 'later',
  label: 'P50 change',
  hint: 'Against the baseline on the same seed; minus is sooner.',
  value: ({ p50Change }) => p50Change,
  csv: { label: 'P50 change (min)', value: ({ p50Change }) => minutesOf(p50Change) },
  show: ({ p50Change }) => laterText(p50Change),
  width: '104px',
};
