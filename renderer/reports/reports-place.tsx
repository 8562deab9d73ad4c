import { IconFileText } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Place } from '../client/place';
import { ComparisonScreen } from './comparison/comparison-screen';
import { HistoryScreen } from './history/history-screen';
import { ReportList } from './report-list';
import { ReportScreen } from './report-screen';

export const reportsPlace: Place = {
  id: 'reports',
  name: 'Reports',
  icon: IconFileText,
  render: ({ path: [first, second], query }) => {
    if (first === undefined) return <ReportList />;
    if (first === 'history') return <HistoryScreen />;
    if (first === 'compare') return <ComparisonPlace key={second} names={second ?? ''} />;
    return <ReportScreen key={first} runId={first} seq={seqOf(query.get('seq'))} />;
  },
};

/** Drills by their ids, parted by commas. */
function ComparisonPlace({ names }: { readonly names: string }) {
  const runIds = useMemo(() => names.split(','), [names]);
  return <ComparisonScreen runIds={runIds} />;
}

/** The event that a link leads to; anything else in the address is left alone. */
const seqOf = (text: string | null): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
