import { IconPlayerPlay } from '@tabler/icons-react';
import type { Place } from '../client/place';
import { DrillsList } from './list/drills-list';
import { ControlRoom } from './room/control-room';

export const drillsPlace: Place = {
  id: 'drills',
  name: 'Drills',
  icon: IconPlayerPlay,
  render: ({ path: [runId], query }) =>
    runId === undefined ? (
      <DrillsList startWith={query.get('plan') ?? undefined} />
    ) : (
      <ControlRoom key={runId} runId={runId} hints={query.get('hints') === '1'} />
    ),
};
