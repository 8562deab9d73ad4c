import { IconFileText } from '@tabler/icons-react';
import type { Place } from '../client/place';
import { ReportList } from './report-list';

export const reportsPlace: Place = {
  id: 'reports',
  name: 'Reports',
  icon: IconFileText,
  render: () => <ReportList />,
};
