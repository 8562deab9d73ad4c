import { useMemo } from 'react';
import { injectRecords, noRecord, type InjectRecord } from '../../../shared/analysis/inject-records';
import type { Key } from '../../../shared/model/ids';
import { useRoom } from '../room/room-context';

/** What became of each released inject so far. */
export function useInjectRecords(): (inject: Key) => InjectRecord {
  const { entries } = useRoom().folds;
  const records = useMemo(() => injectRecords(entries), [entries]);
  return (inject) => records.get(inject) ?? noRecord;
}
