import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { overlapsOf } from '../../../shared/analysis/several/overlaps';
import type { Plan } from '../../../shared/model/plan';
import { laterText, percentText, shareText } from '../../../shared/report/simulation/figures';
import { call } from '../../client/client';
import { address } from '../../client/navigation';
import { DataTable, type ShownColumn } from '../../ui/data-table';
import { ErrorNote } from '../../ui/error-note';
import { StatusShape } from '../../ui/status-shape';
import type { Shown } from '../bench/shown';
import { TableBar } from '../bench/table-bar';
import { timeColumn } from '../bench/time-column';
import {
  isShort,
  orderRows,
  overlapFinding,
  overlapRows,
  starvedRows,
  type OrderRow,
  type OverlapRow,
  type StarvedRow,
} from './several-rows';
import { useSeveral } from './use-several';
import classes from './several-tab.module.css';

interface Props {
  readonly shown: Shown;
  readonly parts: readonly Plan[];
}

/** What several plans do to each other in one disaster: who is claimed twice, which service starves, who should go first. */
export function SeveralTab({ shown: { bench, result }, parts }: Props) {
  const { workflow } = bench.source.plan;
  const several = useSeveral(bench, parts);
  const overlaps = useMemo(() => overlapsOf(workflow), [workflow]);
  const claimed = overlapRows(overlaps, result, several, parts);
  const starved = starvedRows(workflow, result, several, parts);
  const orders = orderRows(several, workflow, parts);
  const columns = useMemo(() => overlapColumns(bench.scenario.title), [bench.scenario.title]);
  return (
    <div>
      <p className={classes.lead} role="status">
        {several.alone.includes(undefined) ? 'Each plan is being played alone, to compare…' : leadText(starved, orders)}
      </p>
      <h3 className={classes.title}>Who is claimed by more than one plan</h3>
      {claimed.length === 0 ? (
        <p className={classes.none}>These plans name nothing in common: no team, role, component or vendor.</p>
      ) : (
        <>
          <DataTable label="Overlaps" columns={columns} rows={claimed} keyOf={({ kind, key }) => `${kind} ${key}`} />
          <TableBar rows={claimed} columns={columns} fileName="overlaps">
            What has the same catalogue entry or, without one, the same name is taken for one thing, with the figures of
            the first plan. At once: the most that one step of each plan claims, added up.
          </TableBar>
        </>
      )}
      <h3 className={classes.title}>Which service starves</h3>
      {starved.length === 0 ? (
        <p className={classes.none}>
          {several.alone.includes(undefined) ? 'On its way…' : 'No service is interrupted in any run.'}
        </p>
      ) : (
        <DataTable
          label="Alone and together"
          columns={starvedColumns}
          rows={starved}
          keyOf={({ service }) => service.key}
        />
      )}
      <TableBar rows={starved} columns={starvedColumns} fileName="alone and together">
        The same disaster, each plan with everything to itself and all of them at once. 1,000 runs each, on the same
        draws: what differs is what the other plans take.
      </TableBar>
      <h3 className={classes.title}>In which order</h3>
      <DataTable label="Orders" columns={orderColumns} rows={orders} keyOf={({ order }) => order.join()} />
      <TableBar rows={orders} columns={orderColumns} fileName="orders">
        Whichever plan goes first is served first wherever units are short. Best is the order that keeps most services
        within their MTPD, work recovery included.
      </TableBar>
    </div>
  );
}

function leadText([worst]: readonly StarvedRow[], orders: readonly OrderRow[]): string {
  const starves =
    worst === undefined || worst.later <= 60_000
      ? 'No service is later with the other plans beside it than alone.'
      : worst.later === Infinity
        ? `${worst.service.name} comes back alone, and not with the other plans beside it.`
        : `${worst.service.name} is back ${laterText(worst.later).replace('+', '')} later with the other plans beside it.`;
  return `${starves} ${orderText(orders)}`;
}

/** A service more or less in a hundred runs is no reason for an order. */
const SAME = 0.01;

/** Only once every order has been played is one of them the best. */
function orderText(orders: readonly OrderRow[]): string {
  const within = orders.flatMap((it) => it.within ?? []);
  const [best] = orders;
  if (best === undefined || within.length < orders.length) return 'Every order is being tried…';
  if (Math.max(...within) - Math.min(...within) < SAME)
    return 'In which order they are served makes no difference to the MTPDs.';
  return `Best order by MTPD: ${best.name}.`;
}

const overlapColumns = (disaster: string): readonly ShownColumn<OverlapRow>[] => [
  {
    id: 'name',
    label: 'What',
    value: ({ name }) => name,
    show: (row) => (
      <span className={classes.what}>
        {isShort(row) && <StatusShape status="degraded" size={12} />}
        {row.name}
      </span>
    ),
    isText: true,
    width: '22%',
  },
  { id: 'kind', label: 'Kind', value: ({ kind }) => kind, isText: true, width: '90px' },
  {
    id: 'plans',
    label: 'Claimed by',
    value: ({ claimedBy }) => claimedBy,
    show: ({ claimedBy }) => <span title={claimedBy}>{claimedBy}</span>,
    isText: true,
  },
  { id: 'units', label: 'Units', value: ({ units }) => units, width: '56px' },
  { id: 'claimed', label: 'At once', value: ({ claimed }) => claimed, width: '66px' },
  timeColumn<OverlapRow>('waited', 'Waited', ({ outlook }) => outlook?.waiting, { width: '84px', none: '–' }),
  timeColumn<OverlapRow>('alone', 'Alone', ({ waitedAlone }) => waitedAlone, { width: '84px', none: '–' }),
  {
    id: 'finding',
    label: '',
    value: () => undefined,
    show: (row) => <MakeFinding row={row} disaster={disaster} />,
    width: '136px',
  },
];

function MakeFinding({ row, disaster }: { readonly row: OverlapRow; readonly disaster: string }) {
  const [told, tell] = useState<{ readonly refusal?: string }>();
  if (told !== undefined && told.refusal === undefined)
    return (
      <a className={classes.link} href={address('findings')}>
        in the register
      </a>
    );
  const add = async (): Promise<void> => {
    const added = await call('findings.add', overlapFinding(row, disaster));
    tell(added.ok ? {} : { refusal: added.error.message });
  };
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => void add()}>
        Make a finding
      </Button>
      {told?.refusal !== undefined && <ErrorNote>{told.refusal}</ErrorNote>}
    </>
  );
}

const starvedColumns: readonly ShownColumn<StarvedRow>[] = [
  { id: 'service', label: 'Service', value: ({ service }) => service.name, isText: true },
  timeColumn<StarvedRow>('alone', 'P50 alone', ({ alone }) => alone.toMbco.p50, { width: '96px' }),
  timeColumn<StarvedRow>('together', 'P50 together', ({ together }) => together.toMbco.p50, { width: '104px' }),
  {
    id: 'later',
    label: 'Later',
    value: ({ later }) => later,
    csv: { label: 'Later (min)', value: ({ later }) => (later === Infinity ? undefined : later / 60_000) },
    show: ({ later }) => (later === Infinity ? 'never' : later === 0 ? '–' : laterText(later)),
    width: '88px',
  },
  {
    id: 'rto',
    label: 'P(RTO) alone, together',
    value: ({ together }) => together.rto?.count,
    show: ({ alone, together }) => `${shareText(alone.rto)}, ${shareText(together.rto)}`,
    width: '170px',
  },
  {
    id: 'mtpd',
    label: 'P(MTPD) alone, together',
    value: ({ together }) => together.mtpd?.count,
    show: ({ alone, together }) => `${shareText(alone.mtpd)}, ${shareText(together.mtpd)}`,
    width: '180px',
  },
];

const orderColumns: readonly ShownColumn<OrderRow>[] = [
  {
    id: 'order',
    label: 'First, then',
    value: ({ name }) => name,
    show: ({ name }) => <span className={classes.order}>{name}</span>,
    isText: true,
  },
  {
    id: 'within',
    label: 'Within MTPD',
    hint: 'Services that a run keeps within their MTPD, mean over the runs.',
    value: ({ within }) => within,
    show: ({ within, of }) => (within === undefined ? '…' : `${within.toFixed(2)} of ${of} services`),
    width: '150px',
  },
  {
    id: 'worst',
    label: 'Worst off',
    value: ({ worst }) => worst?.name,
    show: ({ worst }) => (worst === undefined ? '–' : `${worst.name}, ${percentText(worst.share)}`),
    isText: true,
    width: '30%',
  },
];
