import { NumberInput, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Output } from '../../../shared/contract/contract';
import { axisChart } from '../../../shared/report/charts/axis';
import { stepBar, type Moment } from '../../../shared/report/charts/step-bar';
import { timeScale, type TimeScale } from '../../../shared/report/charts/time-scale';
import type { ServiceRow } from '../../../shared/report/simulation/service-rows';
import { Chart } from '../../ui/chart';
import { DataTable, type ShownColumn } from '../../ui/data-table';
import { DurationText } from '../../ui/duration-text';
import { Loaded } from '../../ui/loaded';
import { OutcomeBadge } from '../../ui/outcome-badge';
import { SCREEN_INK } from '../../ui/screen-ink';
import { BenchDrawing } from '../bench/bench-drawing';
import { look } from '../bench/bench-address';
import type { Shown } from '../bench/shown';
import { TableBar } from '../bench/table-bar';
import { timeColumn } from '../bench/time-column';
import { readRun, type GanttRow, type OneRun } from './one-run';
import { useOneRun } from './use-one-run';
import classes from './when-tab.module.css';

interface Props {
  readonly shown: Shown;
  /** The run of the address; the median one of the service when there is none. */
  readonly run: number | undefined;
}

/** One run, hour by hour: the median, the worst, or any other by its number. */
export function WhenTab({ shown, run: asked }: Props) {
  const { bench, result, row } = shown;
  const named = row?.outlook.runs;
  const run = asked ?? named?.median ?? 0;
  const record = useOneRun(bench, run);
  const [view, setView] = useState<'bars' | 'drawing'>('bars');
  const show = (next: number | undefined): void => look(bench.source.id, { run: next });
  return (
    <div className={classes.when}>
      <div className={classes.bar}>
        {named && (
          <SegmentedControl
            aria-label="Which run"
            data={[
              { value: 'median', label: 'Median run' },
              { value: 'worst', label: 'Worst run' },
            ]}
            value={run === named.median ? 'median' : run === named.worst ? 'worst' : ''}
            onChange={(which) => show(which === 'worst' ? named.worst : undefined)}
          />
        )}
        <NumberInput
          className={classes.number}
          aria-label="Number of the run"
          leftSection="Run"
          leftSectionWidth={40}
          min={0}
          max={result.runs - 1}
          clampBehavior="strict"
          allowDecimal={false}
          value={run}
          onChange={(value) => typeof value === 'number' && show(value)}
        />
        <Outcomes shown={shown} run={run} onRun={show} />
        <SegmentedControl
          className={classes.view}
          aria-label="Shown as"
          data={[
            { value: 'bars', label: 'Bars' },
            { value: 'drawing', label: 'Drawing' },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      <Loaded of={record} what="the run">
        {(happenings) => <Read shown={shown} happenings={happenings} run={run} view={view} />}
      </Loaded>
    </div>
  );
}

/** How all runs ended; each leads to the first that ended so. */
function Outcomes({
  shown: { result },
  run,
  onRun,
}: {
  readonly shown: Shown;
  readonly run: number;
  readonly onRun: (run: number) => void;
}) {
  if (result.outcomes.every(({ outcome }) => outcome === 'recovered')) return null;
  return (
    <ul className={classes.outcomes} aria-label="How the runs ended">
      {result.outcomes.map(({ outcome, count, run: first, reason }) => (
        <li key={`${outcome} ${reason ?? ''}`}>
          <button
            type="button"
            className={classes.outcome}
            aria-pressed={first === run}
            title={reason ?? `Show run ${first}`}
            onClick={() => onRun(first)}
          >
            <OutcomeBadge outcome={outcome} /> {count.toLocaleString('en-GB')}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface ReadProps {
  readonly shown: Shown;
  readonly happenings: Output<'simulate.one'>['record'];
  readonly run: number;
  readonly view: 'bars' | 'drawing';
}

function Read({ shown: { bench, row }, happenings, run, view }: ReadProps) {
  const { source, scenario, settings } = bench;
  const service = row?.service.key;
  const one = useMemo(
    () => readRun(happenings, { plan: source.plan, scenario, seed: settings.seed, run }, service),
    [happenings, source.plan, scenario, settings.seed, run, service],
  );
  if (view === 'drawing')
    return (
      <div className={classes.drawing}>
        <BenchDrawing plan={source.plan} run={one.overlay} frame="" />
      </div>
    );
  return <Gantt one={one} run={run} row={row} />;
}

interface GanttProps {
  readonly one: OneRun;
  readonly run: number;
  readonly row: ServiceRow | undefined;
}

function Gantt({ one, run, row }: GanttProps) {
  const limit = row?.limit;
  const service = row?.service.name;
  const scale = useMemo(() => timeScale(one.end, 6), [one.end]);
  const columns = useMemo(() => {
    const rto: readonly Moment[] =
      limit === undefined ? [] : [{ at: limit, kind: 'target', name: `RTO of ${service}` }];
    return ganttColumns(scale, [...one.injects, ...rto]);
  }, [scale, one.injects, limit, service]);
  return (
    <>
      {one.reason !== undefined && <p className={classes.reason}>{one.reason}</p>}
      <DataTable
        label={`Run ${run}`}
        columns={columns}
        rows={one.rows}
        keyOf={({ id }) => id}
        isDim={({ isDeciding }) => !isDeciding}
      />
      <TableBar rows={one.rows} columns={columns} fileName={`run ${run}`}>
        Dark bar: work. Thin bar: waiting, paused or backing off. In full ink: the chain that decided when{' '}
        {service ?? 'the service'} was back.
        {limit !== undefined && limit <= one.end && (
          <>
            {' '}
            Violet line: its RTO of <DurationText ms={limit} />.
          </>
        )}
        {one.injects.length > 0 && ' Dotted lines: injects.'} The run{' '}
        {one.reason === undefined ? 'took' : 'stood still after'} <DurationText ms={one.end} />.
      </TableBar>
    </>
  );
}

const ganttColumns = (scale: TimeScale, moments: readonly Moment[]): readonly ShownColumn<GanttRow>[] => [
  {
    id: 'name',
    label: 'Step',
    value: ({ name }) => name,
    show: ({ name, isDeciding }) =>
      isDeciding ? (
        <strong className={classes.deciding}>{name}</strong>
      ) : (
        <span className={classes.beside}>{name}</span>
      ),
    isText: true,
    width: '27%',
  },
  timeColumn('entered', 'From', ({ entered }) => entered, { width: '76px' }),
  {
    id: 'bar',
    label: 'Bar',
    value: () => undefined,
    csv: { label: 'Ended (min)', value: ({ ended }) => (ended === undefined ? undefined : ended / 60_000) },
    head: <Chart markup={axisChart(scale, SCREEN_INK)} />,
    show: (row) => <Chart markup={stepBar(row, scale, row.isDeciding ? DECIDING : BESIDE, moments)} />,
  },
  timeColumn('worked', 'Worked', ({ worked }) => worked, { width: '76px' }),
  {
    ...timeColumn<GanttRow>('waited', 'Waited', ({ waited }) => waited, { width: '112px' }),
    more: [{ label: 'Waited for', value: ({ waitedFor }) => waitedFor }],
    show: ({ waited, waitedFor }) => (
      <>
        {waited === 0 ? '–' : <DurationText ms={waited} />}
        {waitedFor !== undefined && <small className={classes.waitedFor}>for {waitedFor}</small>}
      </>
    ),
  },
  {
    id: 'outcome',
    label: 'Ended',
    value: ({ outcome }) => outcome,
    show: ({ outcome, attempts }) => (attempts > 1 ? `${outcome}, ${attempts} tries` : outcome),
    isText: true,
    width: '96px',
  },
];

const DECIDING = { ...SCREEN_INK, done: 'var(--sd-text)' };
const BESIDE = { ...SCREEN_INK, done: 'var(--sd-chart-plan)' };
