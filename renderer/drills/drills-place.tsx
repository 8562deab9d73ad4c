import { IconPlayerPlay } from '@tabler/icons-react';
import type { Place } from '../client/place';
import { Page } from '../ui/page';

export const drillsPlace: Place = {
  id: 'drills',
  name: 'Drills',
  icon: IconPlayerPlay,
  render: () => <Page title="Drills">{null}</Page>,
};
