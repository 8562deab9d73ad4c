import { useMemo } from 'react';
import { injectRecords, noRecord, type InjectRecord } from '../../../shared/analysis/inject-records';
import type { Key } from '../../../shared/model/ids';
import { useRoom } from '../room/room-context';

/** What became of each released inject so far. */
export function useInjectRecords(): (inject: Key) => InjectRecord {
  const { journal } = useRoom().live.record;
  const records = useMemo(() => injectRecords(journal), [journal]);
  return (inject) => records.get(inject) ?? noRecord;
}
