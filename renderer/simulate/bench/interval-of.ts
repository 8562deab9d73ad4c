import type { Share } from '../../../shared/model/simulation';
import type { Column } from '../../ui/data-table-rows';

/** Both ends of the 95 % interval of a share, for the file. */
export const intervalOf = <R>(share: (row: R) => Share | undefined, label: string): NonNullable<Column<R>['more']> => [
  { label: `${label}, low`, value: (row) => share(row)?.low },
  { label: `${label}, high`, value: (row) => share(row)?.high },
];
