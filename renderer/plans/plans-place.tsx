import { IconPlus, IconRoute } from '@tabler/icons-react';
import { blankPlan } from '../../shared/editing/blank-plan';
import { call } from '../client/client';
import { address, go } from '../client/navigation';
import type { Place } from '../client/place';
import { OpenedPlan } from './editor/opened-plan';
import { PlanList } from './list/plan-list';

export const plansPlace: Place = {
  id: 'plans',
  name: 'Plans',
  icon: IconRoute,
  render: ({ path: [id] }) => (id === undefined ? <PlanList /> : <OpenedPlan id={id} />),
  commands: () => [
    {
      id: 'plans.new',
      label: 'New plan',
      keywords: ['blank', 'create', 'draw'],
      icon: IconPlus,
      run: () =>
        void call('plans.create', { plan: blankPlan('New plan') }).then((made) => {
          if (made.ok) go(address('plans', made.value.id));
        }),
    },
  ],
};
