import { IconRoute } from '@tabler/icons-react';
import type { Place } from '../client/place';
import { Page } from '../ui/page';

export const plansPlace: Place = {
  id: 'plans',
  name: 'Plans',
  icon: IconRoute,
  render: () => <Page title="Plans">{null}</Page>,
};
