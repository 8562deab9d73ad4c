import { shareOf } from '../../../shared/analysis/simulation/wilson';
import { formatDuration, type Ms } from '../../../shared/basics/time';
import type { LostData, Quantiles, ServiceOutlook, Share } from '../../../shared/model/simulation';
import { intervalText, minutesOf, percentText, shareText, timeText } from '../../../shared/report/simulation/figures';
import type { ServiceRow } from '../../../shared/report/simulation/service-rows';
import { part } from '../../../shared/report/simulation/share-change';
import type { ShownColumn } from '../../ui/data-table';
import { intervalOf } from '../bench/interval-of';
import { timeColumn } from '../bench/time-column';

/** One figure of a service over all runs, against its target. */
export interface QuantileRow {
  readonly name: string;
  /** Absent where only the share that meets the target is known. */
  readonly times: Quantiles | undefined;
  readonly target?: { readonly name: string; readonly limit: Ms; readonly met: Share | undefined };
}

export function quantileRows({ service, outlook }: ServiceRow): readonly QuantileRow[] {
  const target = (name: string, limit: Ms | undefined, met: Share | undefined) =>
    limit === undefined ? {} : { target: { name, limit, met } };
  return [
    { name: `To minimum (${service.mbco} %)`, times: outlook.toMbco, ...target('RTO', service.rto, outlook.rto) },
    { name: 'To full level', times: outlook.toFull },
    ...(outlook.backlog === undefined
      ? []
      : [
          { name: 'To caught up', times: outlook.backlog.caughtUp },
          { name: 'Most work that waits', times: outlook.backlog.peak },
        ]),
    ...(outlook.dataLoss === undefined
      ? []
      : [{ name: 'Data lost', times: outlook.dataLoss, ...target('RPO', service.rpo, outlook.rpo) }]),
    ...(service.mtpd === undefined
      ? []
      : [{ name: 'With work recovery', times: undefined, ...target('MTPD', service.mtpd, outlook.mtpd) }]),
  ];
}

const quantile = (id: 'p10' | 'p50' | 'p80' | 'p90' | 'p95'): ShownColumn<QuantileRow> => ({
  ...timeColumn<QuantileRow>(id, id.toUpperCase(), ({ times }) => times?.[id], { width: '74px' }),
  show: ({ times }) => (times === undefined ? '' : timeText(times[id])),
});

export const quantileColumns: readonly ShownColumn<QuantileRow>[] = [
  { id: 'name', label: 'Time', value: ({ name }) => name, isText: true },
  quantile('p10'),
  quantile('p50'),
  quantile('p80'),
  quantile('p90'),
  quantile('p95'),
  timeColumn('mean', 'Mean', ({ times }) => times?.mean, { none: '', width: '74px' }),
  {
    id: 'reached',
    label: 'Gets there',
    value: ({ times }) => times && part(times.reached),
    show: ({ times }) => (times === undefined ? '' : shareText(times.reached)),
    width: '76px',
  },
  {
    id: 'target',
    label: 'Target',
    value: ({ target }) => target?.limit,
    csv: { label: 'Target (min)', value: ({ target }) => minutesOf(target?.limit) },
    show: ({ target }) => (target === undefined ? '–' : `${target.name} ${formatDuration(target.limit)}`),
    width: '108px',
  },
  {
    id: 'met',
    label: 'Met',
    value: ({ target }) => (target?.met ? part(target.met) : undefined),
    more: intervalOf(({ target }) => target?.met, 'Met'),
    show: ({ target }) => (target?.met ? `${shareText(target.met)} (${intervalText(target.met)})` : '–'),
    width: '148px',
  },
];

export interface CurveRow {
  readonly until: Ms;
  readonly runs: number;
  /** Of all runs, back by then. */
  readonly back: Share;
}

/** The histogram's cells with what has come back by the end of each; the open last cell is left out. */
export function curveRows({ outlook }: ServiceRow, runs: number): readonly CurveRow[] {
  const { width, counts } = outlook.histogram;
  let sum = 0;
  return counts.slice(0, -1).map((count, cell) => {
    sum += count;
    return { until: (cell + 1) * width, runs: count, back: shareOf(sum, runs) };
  });
}

export const curveColumns: readonly ShownColumn<CurveRow>[] = [
  { ...timeColumn<CurveRow>('until', 'Until', ({ until }) => until), isText: true, width: '40%' },
  { id: 'runs', label: 'Runs', value: ({ runs }) => runs },
  { id: 'share', label: 'Back by then', value: ({ back }) => part(back), show: ({ back }) => shareText(back) },
  {
    id: 'interval',
    label: '95 % interval',
    value: ({ back }) => back.low,
    csv: { label: '95 % interval, low', value: ({ back }) => back.low },
    more: [{ label: '95 % interval, high', value: ({ back }) => back.high }],
    show: ({ back }) => intervalText(back),
  },
];

type BandRow = ServiceOutlook['band'][number];
const levelColumn = (id: 'p10' | 'p50' | 'p90'): ShownColumn<BandRow> => ({
  id,
  label: `${id.toUpperCase()} (%)`,
  value: (row) => Math.round(row[id] * 10) / 10,
});

export const bandColumns: readonly ShownColumn<BandRow>[] = [
  { ...timeColumn<BandRow>('at', 'Time', ({ at }) => at), isText: true, width: '40%' },
  levelColumn('p10'),
  levelColumn('p50'),
  levelColumn('p90'),
];

const backlogColumn = (id: 'p10' | 'p50' | 'p90'): ShownColumn<BandRow> =>
  timeColumn<BandRow>(id, id.toUpperCase(), (row) => row[id]);

export const backlogColumns: readonly ShownColumn<BandRow>[] = [
  { ...timeColumn<BandRow>('at', 'Time', ({ at }) => at), isText: true, width: '40%' },
  backlogColumn('p10'),
  backlogColumn('p50'),
  backlogColumn('p90'),
];

export interface LossRow {
  readonly age: Ms;
  readonly runs: number;
  readonly share: number;
}

/** What runs lose, with the share of all runs that lose no more; not coming back is losing everything. */
export function lossRows(lost: LostData, runs: number): readonly LossRow[] {
  let sum = 0;
  return lost.map(({ age = Infinity, runs: count }) => {
    sum += count;
    return { age, runs: count, share: sum / Math.max(1, runs) };
  });
}

export const lossColumns: readonly ShownColumn<LossRow>[] = [
  {
    id: 'age',
    label: 'Data lost',
    value: ({ age }) => age,
    csv: { label: 'Data lost (min)', value: ({ age }) => (age === Infinity ? undefined : minutesOf(age)) },
    show: ({ age }) => (age === Infinity ? 'not back' : age === 0 ? 'none' : formatDuration(age)),
    isText: true,
    width: '40%',
  },
  { id: 'runs', label: 'Runs', value: ({ runs }) => runs },
  { id: 'share', label: 'No more than that', value: ({ share }) => share, show: ({ share }) => percentText(share) },
];
