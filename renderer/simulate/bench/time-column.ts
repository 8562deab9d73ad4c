import { formatDuration, type Ms } from '../../../shared/basics/time';
import { minutesOf } from '../../../shared/report/simulation/figures';
import type { ShownColumn } from '../../ui/data-table';

interface TimeOptions {
  readonly none?: string;
  readonly width?: string;
}

/** A time: sorts by its length, shows as people say it, exports in minutes. */
export const timeColumn = <R>(
  id: string,
  label: string,
  value: (row: R) => Ms | undefined,
  { none = 'never', width = '84px' }: TimeOptions = {},
): ShownColumn<R> => ({
  id,
  label,
  value,
  width,
  csv: { label: `${label} (min)`, value: (row) => minutesOf(value(row)) },
  show: (row) => {
    const time = value(row);
    return time === undefined ? none : formatDuration(time);
  },
});
