import { IconFileText } from '@tabler/icons-react';
import type { Place } from '../client/place';
import { Page } from '../ui/page';

export const reportsPlace: Place = {
  id: 'reports',
  name: 'Reports',
  icon: IconFileText,
  render: () => <Page title="Reports">{null}</Page>,
};
