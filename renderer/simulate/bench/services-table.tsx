import { useMemo } from 'react';
import type { Share } from '../../../shared/model/simulation';
import { axisChart } from '../../../shared/report/charts/axis';
import { outlookStrip } from '../../../shared/report/charts/outlook-strip';
import { timeScale, type TimeScale } from '../../../shared/report/charts/time-scale';
import { intervalText, minutesOf, percentText, pointsText, shareText } from '../../../shared/report/simulation/figures';
import { chartEnd, type ServiceRow } from '../../../shared/report/simulation/service-rows';
import { part, type ShareChange } from '../../../shared/report/simulation/share-change';
import { Chart } from '../../ui/chart';
import { DataTable, type ShownColumn } from '../../ui/data-table';
import { SCREEN_INK } from '../../ui/screen-ink';
import { StatusShape } from '../../ui/status-shape';
import type { Status } from '../../ui/status';
import { look } from './bench-address';
import { ChangeMark } from './change-mark';
import type { Shown } from './shown';
import { Interval } from './interval';
import { intervalOf } from './interval-of';
import { laterColumn, meanColumn } from './later-column';
import { TableBar } from './table-bar';
import { timeColumn } from './time-column';
import classes from './services-table.module.css';

/** One row a service: how it is spread, how often it is in time, and what the what-if changes. */
export function ServicesTable({ shown: { bench, result, rows, row } }: { readonly shown: Shown }) {
  const { source, chosen, baseline } = bench;
  const isCompared = chosen !== baseline;
  const scale = useMemo(
    () => timeScale(chartEnd(rows, result.end.p95 ?? result.end.p50 ?? 0), isCompared ? 5 : 7),
    [rows, result, isCompared],
  );
  const columns = columnsFor(scale, isCompared);
  const interrupted = rows.filter(({ isInterrupted }) => isInterrupted);
  const calm = rows.filter(({ isInterrupted }) => !isInterrupted);
  return (
    <section className={classes.services} aria-label="Services">
      <DataTable
        label={`Services, ${chosen.title}`}
        columns={columns}
        rows={interrupted}
        keyOf={({ service }) => service.key}
        selected={row?.service.key}
        onSelect={({ service }) => look(source.id, { service: service.key })}
      />
      {calm.length > 0 && (
        <p className={classes.calm}>
          Not interrupted in any run: {calm.map(({ service }) => service.name).join(', ')}.
        </p>
      )}
      <TableBar rows={rows} columns={columns} fileName={`services ${chosen.title}`}>
        Bar: P10 to P90 of the time to minimum level, tick P50, line to P95, red past the RTO mark ●. P(RTO) with its 95
        % interval.
      </TableBar>
    </section>
  );
}

function columnsFor(scale: TimeScale, isCompared: boolean): readonly ShownColumn<ServiceRow>[] {
  return [
    {
      id: 'service',
      label: 'Service',
      value: ({ service }) => service.name,
      show: nameCell,
      isText: true,
      width: isCompared ? '18%' : '25%',
    },
    ...(isCompared ? [] : [tierColumn]),
    timeColumn('rto', 'RTO', ({ service }) => service.rto, { none: '–', width: '76px' }),
    {
      id: 'spread',
      label: 'Spread',
      value: () => undefined,
      csv: { label: 'P10 (min)', value: ({ outlook }) => minutesOf(outlook.toMbco.p10) },
      head: <Chart markup={axisChart(scale, SCREEN_INK)} />,
      show: (row) => <Strip row={row} scale={scale} />,
    },
    quantileColumn('p50', 'P50'),
    ...(isCompared ? [] : [quantileColumn('p90', 'P90')]),
    {
      id: 'inTime',
      label: 'P(RTO)',
      hint: 'Share of all runs in which the service is back at its minimum level by its RTO, with a 95 % Wilson interval. Runs in which it never comes back count as missed.',
      value: ({ outlook }) => (outlook.rto ? part(outlook.rto) : undefined),
      more: intervalOf(({ outlook }) => outlook.rto, 'P(RTO)'),
      show: inTimeCell,
      width: '142px',
    },
    ...(isCompared ? changeColumns : []),
  ];
}

function quantileColumn(id: 'p50' | 'p90', label: string): ShownColumn<ServiceRow> {
  const column = timeColumn<ServiceRow>(id, label, ({ outlook }) => outlook.toMbco[id]);
  return { ...column, show: (row) => (row.isInterrupted ? column.show?.(row) : '–') };
}

const tierColumn: ShownColumn<ServiceRow> = {
  id: 'tier',
  label: 'Tier',
  value: ({ service }) => service.tier,
  width: '46px',
};

const changeColumns: readonly ShownColumn<ServiceRow>[] = [
  {
    id: 'change',
    label: 'Change, points',
    hint: 'Of P(RTO), in percentage points against the baseline on the same seed, with its 95 % interval.',
    value: ({ change }) => change?.points,
    more: [
      { label: 'Change, low', value: ({ change }) => change && rounded(change.low) },
      { label: 'Change, high', value: ({ change }) => change && rounded(change.high) },
    ],
    show: ({ change }) => (change ? <Change of={change} /> : '–'),
    width: '92px',
  },
  laterColumn,
  meanColumn,
];

const rounded = (points: number): number => Math.round(points * 100) / 100;

const Change = ({ of }: { readonly of: ShareChange }) => (
  <>
    <ChangeMark of={of} />
    {of.direction !== 'none' && <Interval low={pointsText(of.low)} high={pointsText(of.high)} />}
  </>
);

const nameCell = ({ service }: ServiceRow) => (
  <span dir="auto" title={service.name}>
    {service.name}
  </span>
);

function Strip({ row: { service, outlook, limit }, scale }: { readonly row: ServiceRow; readonly scale: TimeScale }) {
  // Too few runs get there for a bar.
  if (outlook.toMbco.p10 === undefined)
    return <span className={classes.never}>{neverText(outlook.toMbco.reached)}</span>;
  const markup = outlookStrip({ name: service.name, times: outlook.toMbco, limit }, scale, SCREEN_INK);
  return <Chart markup={markup} />;
}

const neverText = (reached: Share): string =>
  reached.count === 0 ? 'not back in any run' : `back in only ${percentText(part(reached))} of the runs`;

function inTimeCell({ outlook: { rto }, isInterrupted }: ServiceRow) {
  if (rto === undefined) return <span title="This service has no RTO.">no RTO</span>;
  if (!isInterrupted) return 'n/a';
  const [status, word] = judged(part(rto));
  return (
    <span className={classes.inTime} title={word}>
      <StatusShape status={status} size={12} />
      <strong>{shareText(rto)}</strong>
      <span className={classes.interval}>{intervalText(rto)}</span>
    </span>
  );
}

/** What needs somebody: nine runs of ten in time is what issue and practice ask for. */
function judged(share: number): readonly [Status, string] {
  if (share >= 0.9) return ['done', 'In time in at least nine runs of ten'];
  return share >= 0.5
    ? ['degraded', 'Late in more than one run of ten']
    : ['failed', 'Late in more than half of the runs'];
}
