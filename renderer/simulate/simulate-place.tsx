import { IconChartHistogram } from '@tabler/icons-react';
import type { Place } from '../client/place';
import { OpenedBench } from './bench/opened-bench';
import { ChoosePlan } from './choose/choose-plan';

export const simulatePlace: Place = {
  id: 'simulate',
  name: 'Simulate',
  icon: IconChartHistogram,
  render: ({ path: [sourceId] }) =>
    sourceId === undefined ? <ChoosePlan /> : <OpenedBench key={sourceId} sourceId={sourceId} />,
};
