import { IconClipboardCheck, IconPlus } from '@tabler/icons-react';
import { address, go } from '../client/navigation';
import type { Place } from '../client/place';
import { Findings } from './findings';

export const findingsPlace: Place = {
  id: 'findings',
  name: 'Findings',
  icon: IconClipboardCheck,
  render: ({ path, query }) => <Findings open={path[0]} runId={query.get('run') ?? undefined} />,
  commands: () => [
    { id: 'new-finding', label: 'New finding', icon: IconPlus, run: () => go(address('findings', 'new')) },
  ],
};
