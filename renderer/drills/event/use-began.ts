import { useMemo } from 'react';
import type { Began } from '../../../shared/editing/msel/timeline';
import { wallOffset } from '../../../shared/model/real-event';
import { useRoom } from '../room/room-context';

/** When a real event began, as the clock on the wall said: what typed times are counted from. */
export function useBegan(): Began {
  const { live, scenario } = useRoom();
  const { startsOn = '1970-01-01', startsAt = '00:00' } = scenario;
  const offset = useMemo(() => wallOffset(live.record.frozen), [live.record.frozen]);
  return useMemo(() => ({ startsOn, startsAt, offset }), [startsOn, startsAt, offset]);
}
