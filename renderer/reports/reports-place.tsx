import { IconFileText } from '@tabler/icons-react';
import type { Place } from '../client/place';
import { ReportList } from './report-list';
import { ReportScreen } from './report-screen';

export const reportsPlace: Place = {
  id: 'reports',
  name: 'Reports',
  icon: IconFileText,
  render: ({ path: [runId], query }) =>
    runId === undefined ? <ReportList /> : <ReportScreen key={runId} runId={runId} seq={seqOf(query.get('seq'))} />,
};

/** The event that a link leads to; anything else in the address is left alone. */
const seqOf = (text: string | null): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
