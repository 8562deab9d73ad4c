import type { Pool } from '../../../shared/model/catalogue';
import type { State } from '../../../shared/model/state';
import type { PoolOutlook } from '../../../shared/model/simulation';
import { unitsOf } from '../../../shared/analysis/describe-effect';
import { shareBar } from '../../../shared/report/charts/share-bar';
import { percentText } from '../../../shared/report/simulation/figures';
import { Chart } from '../../ui/chart';
import { DataTable, type ShownColumn } from '../../ui/data-table';
import { SCREEN_INK } from '../../ui/screen-ink';
import type { Shown } from '../bench/shown';
import { TableBar } from '../bench/table-bar';
import { timeColumn } from '../bench/time-column';
import { MissingSection } from './missing-section';
import classes from './who-tab.module.css';

interface PoolRow {
  readonly pool: Pool;
  readonly outlook: PoolOutlook;
  readonly before: PoolOutlook | undefined;
  /** Steps whose speed it sets without their claiming any of it: nothing of it is ever in use. */
  readonly paces: number;
}

/** How busy each pool is and how long work waits for it. */
export function WhoTab({ shown: { result, bench } }: { readonly shown: Shown }) {
  const { pools, states } = bench.source.plan.workflow;
  const before = bench.chosen === bench.baseline ? undefined : bench.baseline.result;
  const rows = pools.flatMap((pool): PoolRow[] => {
    const outlook = result.pools.find((it) => it.pool === pool.key);
    return outlook === undefined
      ? []
      : [
          {
            pool,
            outlook,
            before: before?.pools.find((it) => it.pool === pool.key),
            paces: pacedBy(pool, states),
          },
        ];
  });
  const columns = columnsFor(before !== undefined);
  if (rows.length === 0)
    return (
      <div>
        <p className={classes.none}>The plan claims no pools: nobody and nothing is shared, so nothing queues.</p>
        <MissingSection bench={bench} />
      </div>
    );
  return (
    <div>
      <DataTable label="Pools" columns={columns} rows={rows} keyOf={({ pool }) => pool.key} />
      <TableBar rows={rows} columns={columns} fileName={`pools ${bench.chosen.title}`}>
        In use: share of units times time until the run ends. Queue: requests waiting, mean over time. Waited: what
        claims waited in a run, added up. All are means over the runs.
      </TableBar>
      <MissingSection bench={bench} />
    </div>
  );
}

function pacedBy({ key }: Pool, states: readonly State[]): number {
  const steps = states.filter((state) => state.kind === 'step');
  const isClaimed = steps.some(({ claims = [] }) => claims.some(({ pool }) => pool === key));
  return isClaimed ? 0 : steps.filter(({ speedPool }) => speedPool === key).length;
}

const columnsFor = (isCompared: boolean): readonly ShownColumn<PoolRow>[] => [
  { id: 'name', label: 'Pool', value: ({ pool }) => pool.name, isText: true, width: '28%' },
  {
    id: 'units',
    label: 'Units',
    value: ({ pool }) => pool.units,
    show: ({ pool }) => unitsOf(pool.units, pool.unit),
    width: '120px',
  },
  {
    id: 'use',
    label: 'In use',
    isText: true,
    value: ({ outlook }) => outlook.utilisation,
    show: ({ outlook, paces }) =>
      paces > 0 && outlook.utilisation === 0 ? (
        <span className={classes.paces}>sets the speed of {paces === 1 ? 'one step' : `${paces} steps`}</span>
      ) : (
        <Chart markup={shareBar(outlook.utilisation, percentText(outlook.utilisation), SCREEN_INK)} />
      ),
  },
  {
    id: 'queue',
    label: 'Queue',
    value: ({ outlook }) => outlook.queue,
    show: ({ outlook }) => outlook.queue.toFixed(2),
    width: '80px',
  },
  timeColumn('waited', 'Waited', ({ outlook }) => outlook.waiting, { width: '100px' }),
  ...(isCompared
    ? [
        timeColumn<PoolRow>('before', 'Baseline waited', ({ before }) => before?.waiting, {
          width: '130px',
          none: 'n/a',
        }),
      ]
    : []),
];
