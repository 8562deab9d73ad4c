import { IconHome } from '@tabler/icons-react';
import type { Place } from '../client/place';
import { Page } from '../ui/page';

export const homePlace: Place = {
  id: 'home',
  name: 'Home',
  icon: IconHome,
  render: () => <Page title="Home">{null}</Page>,
};
