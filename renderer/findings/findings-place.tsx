import { IconClipboardCheck } from '@tabler/icons-react';
import type { Place } from '../client/place';
import { Page } from '../ui/page';

export const findingsPlace: Place = {
  id: 'findings',
  name: 'Findings',
  icon: IconClipboardCheck,
  render: () => <Page title="Findings">{null}</Page>,
};
