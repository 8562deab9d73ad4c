import { IconChartHistogram } from '@tabler/icons-react';
import { address, go } from '../client/navigation';
import type { Place } from '../client/place';
import { OpenedBench } from './bench/opened-bench';
import { ChoosePlan } from './choose/choose-plan';

export const simulatePlace: Place = {
  id: 'simulate',
  name: 'Simulate',
  icon: IconChartHistogram,
  render: ({ path: [sourceId] }) =>
    sourceId === undefined ? <ChoosePlan /> : <OpenedBench key={sourceId} sourceId={sourceId} />,
  commands: () => [
    {
      id: 'simulate.choose',
      label: 'Simulate a plan',
      keywords: ['monte carlo', 'rto', 'what if', 'forecast', 'runs'],
      icon: IconChartHistogram,
      run: () => go(address('simulate')),
    },
  ],
};
