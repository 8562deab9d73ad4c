import { useMemo } from 'react';
import { formatDuration } from '../../../shared/basics/time';
import type { FailureCell, FailureVerdict } from '../../../shared/model/failures';
import type { Service } from '../../../shared/model/catalogue';
import type { Workflow } from '../../../shared/model/workflow';
import { shareText } from '../../../shared/report/simulation/figures';
import { part } from '../../../shared/report/simulation/share-change';
import { DataTable, type ShownColumn } from '../../ui/data-table';
import type { Status } from '../../ui/status';
import { StatusShape } from '../../ui/status-shape';
import { TableBar } from '../bench/table-bar';
import type { Bench } from '../bench/use-bench';
import { caseText, verdictWords, whenText } from '../../../shared/analysis/failure-words';
import type { MatrixRow } from './matrix-rows';
import classes from './breaks-tab.module.css';

export interface PickedCell {
  readonly row: MatrixRow;
  readonly service: string;
}

interface Props {
  readonly bench: Bench;
  readonly rows: readonly MatrixRow[];
  readonly picked: PickedCell | undefined;
  readonly onPick: (picked: PickedCell) => void;
}

/** More rows than this are in the file and not on screen. */
const MOST = 300;

/** Failures down, services across; a cell opens what stands in the way. */
export function MatrixTable({ bench, rows, picked, onPick }: Props) {
  const { workflow } = bench.source.plan;
  const columns = useMemo((): readonly ShownColumn<MatrixRow>[] => {
    // Services that are back in time in every row say nothing.
    const asked = new Set(
      rows.flatMap(({ cells }) => [...cells.values()].filter((it) => it.verdict !== 'in time').map((it) => it.service)),
    );
    return [
      failureColumn(workflow),
      {
        id: 'when',
        label: 'From',
        value: ({ case: { at } }) => at,
        csv: { label: 'From (min)', value: ({ case: { at } }) => at / 60_000 },
        show: ({ case: { at, when } }) => (when === 'start' ? 'the start' : formatDuration(at)),
        width: '76px',
      },
      ...workflow.services
        .filter(({ key }) => asked.has(key))
        .map((service) => ({
          ...serviceColumn(service, picked, onPick),
          width: `${picked !== undefined || asked.size > FEW ? NARROW : 148}px`,
        })),
    ];
  }, [workflow, rows, picked, onPick]);
  const services = columns.length - 2;
  return (
    // Beside an open cell there is room for few services: more of them move sideways, and the names keep their width.
    <div className={classes.table} data-scrolls={(picked !== undefined && services > FEW) || undefined}>
      <div style={{ minWidth: 76 + NAMES + services * NARROW }}>
        <DataTable
          label="Failures and services"
          columns={columns}
          rows={rows.slice(0, MOST)}
          keyOf={({ id }) => id}
          selected={picked?.row.id}
        />
      </div>
      <TableBar rows={rows} columns={columns} fileName={`failures ${bench.chosen.title}`}>
        ✓ back in time, hatched late or too seldom in time, ✕ never back, in the planned run. Figure: share of drawn
        runs in time; where chance makes no difference, when it is back. Faint: as with nothing failing.
        {rows.length > MOST ? ` The first ${MOST} of ${rows.length} rows; the file has all.` : ''}
      </TableBar>
    </div>
  );
}

/** As many services as have room for their names. */
const FEW = 3;
/** Widths in pixels: of a service where there are many, and of the failure's name at least. */
const NARROW = 88;
const NAMES = 150;

const failureColumn = (workflow: Workflow): ShownColumn<MatrixRow> => ({
  id: 'failure',
  label: 'What fails',
  value: (row) => caseText(row.case, workflow),
  show: (row) => (
    <span title={`${caseText(row.case, workflow)}, ${whenText(row.case)}`}>{caseText(row.case, workflow)}</span>
  ),
  isText: true,
});

const SHAPES: Record<FailureVerdict, Status> = { 'in time': 'done', late: 'degraded', never: 'failed' };
const ENOUGH = 0.9;

/** A tick is for what can be relied on: where chance decides, nine runs of ten have to be in time. */
export function shapeOf({ verdict, inTime }: Pick<FailureCell, 'verdict' | 'inTime'>): Status {
  return verdict === 'in time' && inTime && part(inTime) < ENOUGH ? 'degraded' : SHAPES[verdict];
}

const RANK: Record<FailureVerdict, number> = { 'in time': 0, late: 1, never: 2 };

const serviceColumn = (
  { key, name }: Service,
  picked: PickedCell | undefined,
  onPick: (picked: PickedCell) => void,
): ShownColumn<MatrixRow> => ({
  id: `service ${key}`,
  label: name,
  hint: name,
  value: ({ cells }) => RANK[cells.get(key)?.verdict ?? 'in time'],
  csv: { label: name, value: ({ cells }) => cells.get(key)?.verdict },
  show: (row) => {
    const cell = row.cells.get(key);
    if (cell === undefined) return '–';
    const time = cell.toMbco === undefined ? '' : ` after ${formatDuration(cell.toMbco)}`;
    const asBefore = row.asBefore.has(key);
    const drawn = cell.inTime ? `, in time in ${shareText(cell.inTime)} of the drawn runs` : '';
    const words = `${name}: ${verdictWords[cell.verdict]}${time}${drawn}${asBefore ? ', as with nothing failing' : ''}`;
    return (
      <button
        type="button"
        className={classes.cell}
        data-as-before={asBefore || undefined}
        aria-label={words}
        title={words}
        aria-pressed={picked?.row.id === row.id && picked.service === key}
        onClick={() => onPick({ row, service: key })}
      >
        <StatusShape status={shapeOf(cell)} size={12} />
        <span>{cellText(cell)}</span>
      </button>
    );
  },
});

/** The least that tells cells apart: how often in time, or else when it is back. */
function cellText({ verdict, inTime, toMbco }: FailureCell): string {
  if (inTime) return shareText(inTime);
  return verdict === 'late' && toMbco !== undefined ? formatDuration(toMbco) : verdict === 'never' ? 'never' : '';
}
