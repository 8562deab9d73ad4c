import { useMemo, useState } from 'react';
import { axisChart } from '../../../shared/report/charts/axis';
import { influenceBar } from '../../../shared/report/charts/influence-bar';
import { timeScale, type TimeScale } from '../../../shared/report/charts/time-scale';
import { minutesOf, percentText } from '../../../shared/report/simulation/figures';
import { Chart } from '../../ui/chart';
import { DataTable, type ShownColumn } from '../../ui/data-table';
import { SCREEN_INK } from '../../ui/screen-ink';
import { BenchDrawing } from '../bench/bench-drawing';
import { BesideDrawing, ListTitle } from '../bench/beside-drawing';
import type { Shown } from '../bench/shown';
import { TableBar } from '../bench/table-bar';
import { timeColumn } from '../bench/time-column';
import { criticalRows, heatOf, influenceRows, weightiest, WHAT, type CriticalRow, type InfluenceRow } from './why-rows';
import classes from './why-tab.module.css';

/** What decides when a service is back: what moves the time, what lies on the way, and where that is on the drawing. */
export function WhyTab({ shown: { row, result, bench } }: { readonly shown: Shown }) {
  const { plan } = bench.source;
  const service = row?.service.key ?? '';
  const influences = useMemo(() => influenceRows(result, service, plan.workflow), [result, service, plan.workflow]);
  const critical = useMemo(() => criticalRows(result, service, plan.workflow), [result, service, plan.workflow]);
  const heat = useMemo(() => heatOf(critical), [critical]);
  const [picked, setPicked] = useState<string>();
  if (row === undefined || !row.isInterrupted)
    return (
      <p className={classes.none}>
        {row?.service.name ?? 'No service'} is never interrupted, so nothing decides when it is back.
      </p>
    );
  const frame = picked ?? weightiest(critical).join(' ');
  return (
    <BesideDrawing
      drawing={<BenchDrawing plan={plan} heat={heat} frame={frame} />}
      legend="The stronger the colour of a step, the more runs it decides."
    >
      <ListTitle>What moves the time of {row.service.name}</ListTitle>
      <Tornado
        rows={influences}
        middle={row.outlook.toMbco.mean}
        onPick={setPicked}
        fileName={`influence ${row.service.name}`}
      />
      <ListTitle>What lies on the path that decides it</ListTitle>
      <DataTable
        label="Criticality"
        columns={criticalColumns}
        rows={critical}
        keyOf={({ step }) => step}
        selected={picked}
        onSelect={({ step }) => setPicked(step === picked ? undefined : step)}
      />
      <TableBar rows={critical} columns={criticalColumns} fileName={`criticality ${row.service.name}`}>
        Share of runs in which the step is on the chain of last-releasing events back from the moment the service is
        back. Shortening any other step would not have helped in that run.
      </TableBar>
    </BesideDrawing>
  );
}

interface TornadoProps {
  readonly rows: readonly InfluenceRow[];
  readonly middle: number | undefined;
  readonly onPick: (state: string) => void;
  readonly fileName: string;
}

function Tornado({ rows, middle, onPick, fileName }: TornadoProps) {
  const scale = useMemo(() => {
    const ends = rows.flatMap(({ low, high }) => [low ?? 0, high ?? 0]);
    return timeScale(Math.max(...ends, middle ?? 0) * 1.06, 4);
  }, [rows, middle]);
  if (rows.length === 0)
    return (
      <p className={classes.none}>
        No single draw explains the difference between runs: nothing is drawn, or everything a little.
      </p>
    );
  const columns = tornadoColumns(scale, middle);
  return (
    <>
      <DataTable
        label="Influence"
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        onSelect={({ state }) => onPick(state)}
      />
      <TableBar rows={rows} columns={[...columns, harshest]} fileName={fileName}>
        Explains: share of the variance of the time to minimum level (correlation ratio η²). Bar: mean time in the
        kindest tenth and the harshest tenth of that draw; never ▸ where such runs do not come back. Line: mean of all.
      </TableBar>
    </>
  );
}

const tornadoColumns = (scale: TimeScale, middle: number | undefined): readonly ShownColumn<InfluenceRow>[] => [
  {
    id: 'name',
    label: 'Draw',
    value: ({ name }) => name,
    show: ({ name }) => <span title={name}>{name}</span>,
    isText: true,
  },
  { id: 'what', label: 'Of its', value: ({ what }) => WHAT[what], isText: true, width: '68px' },
  {
    id: 'share',
    label: 'Explains',
    value: ({ share }) => share,
    show: ({ share }) => percentText(share),
    width: '64px',
  },
  {
    id: 'span',
    label: 'Span',
    value: () => undefined,
    csv: { label: 'Kindest tenth (min)', value: ({ low }) => minutesOf(low) },
    head: <Chart markup={axisChart(scale, SCREEN_INK)} />,
    show: ({ name, low, high }) =>
      low === undefined && high === undefined ? (
        '–'
      ) : (
        <Chart markup={influenceBar({ name, low, high, middle }, scale, SCREEN_INK)} />
      ),
    width: '30%',
  },
];

/** Beside the lower end in the file; on screen it is the end of the bar. */
const harshest = timeColumn<InfluenceRow>('high', 'Harshest tenth', ({ high }) => high);

const criticalColumns: readonly ShownColumn<CriticalRow>[] = [
  { id: 'name', label: 'Step', value: ({ name }) => name, isText: true },
  {
    id: 'share',
    label: 'Decides',
    value: ({ share }) => share,
    show: ({ share }) => percentText(share),
    width: '72px',
  },
  timeColumn('working', 'Working', ({ working }) => working, { width: '78px' }),
  timeColumn('units', 'For units', ({ waitingForUnits }) => waitingForUnits, { width: '78px' }),
  timeColumn('others', 'For others', ({ waitingForOthers }) => waitingForOthers, { width: '78px' }),
  {
    id: 'failed',
    label: 'Fails',
    value: ({ failed }) => failed,
    show: ({ failed }) => (failed === 0 ? '–' : percentText(failed)),
    width: '60px',
  },
];
