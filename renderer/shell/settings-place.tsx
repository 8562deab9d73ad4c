import { IconSettings } from '@tabler/icons-react';
import type { Place } from '../client/place';
import { Settings } from './settings';

export const settingsPlace: Place = {
  id: 'settings',
  name: 'Settings',
  icon: IconSettings,
  render: () => <Settings />,
};
