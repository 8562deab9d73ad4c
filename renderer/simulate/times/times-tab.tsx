import { useDeferredValue, useMemo } from 'react';
import { backlogBand, outlookBand } from '../../../shared/report/charts/outlook-band';
import { lossCurve, type LossCurve } from '../../../shared/report/charts/loss-curve';
import { outlookCurve } from '../../../shared/report/charts/outlook-curve';
import type { Target } from '../../../shared/report/charts/share-curve';
import { timeScale } from '../../../shared/report/charts/time-scale';
import type { Backlog as OutlookBacklog, SimulationResult } from '../../../shared/model/simulation';
import { outlookOf, usualEnd, type ServiceRow } from '../../../shared/report/simulation/service-rows';
import { DataTable } from '../../ui/data-table';
import { SCREEN_INK } from '../../ui/screen-ink';
import { ChartWithFigures } from '../bench/chart-figures';
import type { Shown } from '../bench/shown';
import { TableBar } from '../bench/table-bar';
import {
  backlogColumns,
  bandColumns,
  curveColumns,
  curveRows,
  lossColumns,
  lossRows,
  quantileColumns,
  quantileRows,
} from './times-rows';
import classes from './times-tab.module.css';

/** One service: when it is back, against each of its targets, and how much of it there is meanwhile. */
export function TimesTab({ shown }: { readonly shown: Shown }) {
  // figures first, charts in a frame of their own
  const { row, result, bench } = useDeferredValue(shown);
  if (row === undefined) return <p className={classes.none}>The plan names no services.</p>;
  if (!row.isInterrupted)
    return <p className={classes.none}>{row.service.name} stays above its minimum level in every run.</p>;
  const { chosen, baseline } = bench;
  const before = chosen === baseline ? undefined : baseline.result;
  return <Times row={row} runs={result.runs} before={before} title={`${row.service.name} ${chosen.title}`} />;
}

interface TimesProps {
  readonly row: ServiceRow;
  readonly runs: number;
  /** The baseline, where a what-if is looked at. */
  readonly before: SimulationResult | undefined;
  readonly title: string;
}

function Times({ row, runs, before: baseline, title }: TimesProps) {
  const { service, outlook } = row;
  const scale = useMemo(() => timeScale(endOf(row), 8), [row]);
  const before = useMemo(() => {
    const found = baseline && outlookOf(baseline, service.key);
    return found && { outlook: found, runs: baseline.runs };
  }, [baseline, service]);
  const curve = useMemo(
    () => outlookCurve({ name: service.name, outlook, runs, targets: targetsOf(row), before }, scale, SCREEN_INK),
    [service, outlook, runs, row, before, scale],
  );
  const band = useMemo(
    () =>
      outlookBand(
        { name: service.name, band: outlook.band, mbco: service.mbco, sla: service.sla, before: before?.outlook.band },
        scale,
        SCREEN_INK,
      ),
    [service, outlook, before, scale],
  );
  const dotted = before === undefined ? '' : ' Dotted: the baseline.';
  const quantiles = quantileRows(row);
  const losesData = (outlook.lostData ?? []).some(({ age }) => age !== 0);
  const lost = losesData && outlook.dataLoss !== undefined && outlook.lostData !== undefined && (
    <DataLoss name={service.name} quantiles={outlook.dataLoss} lost={outlook.lostData} rpo={service.rpo} runs={runs} title={title} />
  ); // prettier-ignore
  return (
    <div className={classes.times}>
      <ChartWithFigures
        title="Back at its minimum level by then, share of runs"
        markup={curve}
        label="Share of runs by time"
        columns={curveColumns}
        rows={curveRows(row, runs)}
        fileName={`times ${title}`}
        note={`Line: share with its 95 % interval. Shade: P10 to P95. Below: runs by the time they took.${dotted}`}
      />
      <ChartWithFigures
        title="Level over time"
        markup={band}
        label="Level over time"
        columns={bandColumns}
        rows={outlook.band}
        fileName={`levels ${title}`}
        note={`Line: P50. Shade: P10 to P90 across runs.${dotted}`}
      />
      {lost}
      {outlook.backlog !== undefined && (
        <Backlog
          name={service.name}
          backlog={outlook.backlog}
          before={before?.outlook.backlog}
          dotted={dotted}
          title={title}
        />
      )}
      <section className={classes.figures}>
        <DataTable
          label={`Times of ${service.name}`}
          columns={quantileColumns}
          rows={quantiles}
          keyOf={({ name }) => name}
        />
        <TableBar rows={quantiles} columns={quantileColumns} fileName={`quantiles ${title}`}>
          {zeroPointNote(row)}
        </TableBar>
      </section>
    </div>
  );
}

interface BacklogProps {
  readonly name: string;
  readonly backlog: OutlookBacklog;
  readonly before: OutlookBacklog | undefined;
  readonly dotted: string;
  readonly title: string;
}

function Backlog({ name, backlog, before, dotted, title }: BacklogProps) {
  const { band } = backlog;
  const chart = useMemo(
    () => backlogBand({ name, band, before: before?.band }, timeScale(endOfBacklog(backlog), 8), SCREEN_INK),
    [name, band, backlog, before],
  );
  return (
    <ChartWithFigures
      title="Work that waits, as time of normal work"
      markup={chart}
      label="Backlog over time"
      columns={backlogColumns}
      rows={band}
      fileName={`backlog ${title}`}
      note={`What was asked for and not done, until it is caught up. Line: P50. Shade: P10 to P90 across runs.${dotted}`}
    />
  );
}

interface DataLossProps extends LossCurve {
  readonly title: string;
}

function DataLoss({ name, quantiles, lost, runs, rpo, title }: DataLossProps) {
  const chart = useMemo(
    () => lossCurve({ name, quantiles, lost, runs, rpo }, SCREEN_INK),
    [name, quantiles, lost, runs, rpo],
  );
  return (
    <ChartWithFigures
      title="Data lost, share of runs that lose no more"
      markup={chart}
      label="Data lost"
      columns={lossColumns}
      rows={lossRows(lost, runs)}
      fileName={`data lost ${title}`}
      note="Age of the newest data restored, counted back from the disruption. Below: runs by what they lose. A run that does not bring the service back is in none."
    />
  );
}

/** Far enough for most runs, and for a target that is not far beyond them. */
function endOf(row: ServiceRow): number {
  const end = usualEnd(row) * 1.2;
  const { rto = 0, mtpd = 0 } = row.service;
  const near = [rto, mtpd].filter((target) => target < end * 1.5).map((target) => target * 1.1);
  return Math.max(end, ...near) || (row.outlook.band.at(-1)?.at ?? 0);
}

/** To where nearly every run has caught up, as far as it was counted. */
function endOfBacklog({ band, caughtUp: { p50, p80 = p50, p90 = p80 } }: OutlookBacklog): number {
  const counted = band.at(-1)?.at ?? 0;
  return p90 === undefined ? counted : Math.min(counted, 1.1 * Math.min(p90, 1.5 * (p80 ?? p90)));
}

function targetsOf({ service, limit }: ServiceRow): readonly Target[] {
  return [
    ...(limit === undefined ? [] : [{ label: 'RTO', at: limit }]),
    ...(service.mtpd === undefined ? [] : [mtpdMark(service.mtpd, service.wrt ?? 0)]),
  ];
}

/** Work recovery has to fit in before the MTPD: the latest moment to be back is that much sooner. */
const mtpdMark = (mtpd: number, wrt: number): Target => ({
  label: wrt === 0 ? 'MTPD' : 'MTPD less work recovery',
  at: Math.max(0, mtpd - wrt),
});

function zeroPointNote({ service }: ServiceRow): string {
  const from = service.rtoFrom ?? 'disruption';
  return `RTO counts from the ${from}. Quantiles are over all runs; a run that never gets there counts as later than all others.`;
}
