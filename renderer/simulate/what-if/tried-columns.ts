import { intervalText, shareText } from '../../../shared/report/simulation/figures';
import { part } from '../../../shared/report/simulation/share-change';
import type { ShownColumn } from '../../ui/data-table';
import { intervalOf } from '../bench/interval-of';
import { timeColumn } from '../bench/time-column';
import type { Figure } from './figures-of';
import type { Tried } from './response';

/** What a service does at each value of a figure. */
export const triedColumns = ({ label, format, measure }: Figure): readonly ShownColumn<Tried>[] => [
  { id: 'value', label: 'Value', hint: label, csv: { label, value: ({ value }) => value }, value: ({ value }) => value, show: ({ value }) => format(value), isText: true }, // prettier-ignore
  timeColumn<Tried>('p10', 'P10', ({ outlook }) => outlook.toMbco.p10),
  timeColumn<Tried>('p50', 'P50', ({ outlook }) => outlook.toMbco.p50),
  timeColumn<Tried>('p90', 'P90', ({ outlook }) => outlook.toMbco.p90),
  {
    id: 'rto',
    label: 'P(RTO)',
    value: ({ outlook: { rto } }) => rto && part(rto),
    more: intervalOf(({ outlook: { rto } }) => rto, 'P(RTO)'),
    show: ({ outlook: { rto } }) => (rto === undefined ? '–' : `${shareText(rto)} (${intervalText(rto)})`),
    width: '132px',
  },
  ...(measure === 'caught up'
    ? [timeColumn<Tried>('caughtUp', 'Caught up, P50', ({ outlook }) => outlook.backlog?.caughtUp.p50)]
    : []),
];
