import { useEffect, useMemo, useState } from 'react';
import type { DrawnRun } from '../../../shared/drawing/status';
import { namesOf } from '../../../shared/model/names';
import { firstOf } from '../../../shared/report/words/phrases';
import { DataTable, type ShownColumn } from '../../ui/data-table';
import { BenchDrawing } from '../bench/bench-drawing';
import type { Bench } from '../bench/use-bench';
import { TableBar } from '../bench/table-bar';
import { useFailureNews } from '../breaks/failure-batches';
import { HALF, useFailures } from '../breaks/use-failures';
import { missingRows, type MissingRow } from './missing-rows';
import classes from './who-tab.module.css';

/** Remove a role or a vendor, and see what cannot be reached any more and who is called instead. */
export function MissingSection({ bench }: { readonly bench: Bench }) {
  useFailureNews();
  const { plan } = bench.source;
  const { batch, start } = useFailures(bench, { depth: 1, poolPercent: HALF });
  useEffect(() => {
    if (batch === undefined) start();
  }, [batch, start]);
  const matrix = batch?.matrix;
  const { workflow } = plan;
  const rows = useMemo(() => (matrix ? missingRows(matrix, workflow) : []), [matrix, workflow]);
  const [picked, setPicked] = useState<string>();
  const row = rows.find(({ id }) => id === picked);
  const names = namesOf(workflow);
  if (workflow.roles.length + workflow.vendors.length === 0) return null;
  return (
    <section className={classes.missing}>
      <h3 className={classes.title}>Who is missing</h3>
      {rows.length === 0 ? (
        <p className={classes.none} role="status">
          {batch?.message ?? 'Each role and vendor is being taken away in turn…'}
        </p>
      ) : (
        <DataTable
          label="Without a role or vendor"
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          selected={picked}
          onSelect={({ id }) => setPicked(id === picked ? undefined : id)}
          isDim={(it) => it.undone.length + it.never.length + it.late.length === 0}
        />
      )}
      {rows.length > 0 && (
        <TableBar rows={rows} columns={columns} fileName={`missing ${bench.chosen.title}`}>
          One role or vendor does not answer from the disruption on; everything else goes as planned. Choose a row to
          see on the drawing what is not done.
        </TableBar>
      )}
      {row && (
        <div key={row.id} ref={inSight} className={classes.picture} aria-live="polite">
          <p className={classes.told}>
            Without {row.name}{' '}
            {row.undone.length === 0
              ? 'everything is done as planned.'
              : `these are not done: ${row.undone.map((id) => `“${names.state(id)}”`).join(', ')}.`}
            {row.backups.length > 0 && ` Called instead: ${row.backups.join(', then ')}.`}
          </p>
          {row.undone.length > 0 && (
            <div className={classes.drawing}>
              <BenchDrawing plan={plan} run={overlay(row)} frame={row.undone.join(' ')} />
            </div>
          )}
        </div>
      )}
    </section>
  );
}

/** The answer must not open below the edge of the screen. */
const inSight = (answer: HTMLElement | null): void => answer?.scrollIntoView({ block: 'nearest' });

const overlay = ({ undone }: MissingRow): DrawnRun => ({
  status: Object.fromEntries(undone.map((id) => [id, 'blocked' as const])),
  taken: new Set(),
});

const listed = (of: readonly string[]): string => (of.length === 0 ? '–' : firstOf(of, 3));

const columns: readonly ShownColumn<MissingRow>[] = [
  { id: 'name', label: 'Without', value: ({ name }) => name, isText: true, width: '24%' },
  { id: 'kind', label: 'Kind', value: ({ kind }) => kind, isText: true, width: '68px' },
  {
    id: 'backups',
    label: 'Called instead',
    value: ({ backups }) => backups.join(', '),
    show: ({ backups, kind }) => (backups.length === 0 ? (kind === 'role' ? 'nobody' : '–') : backups.join(', ')),
    isText: true,
    width: '20%',
  },
  { id: 'undone', label: 'Not done', value: ({ undone }) => undone.length, width: '76px' },
  {
    id: 'never',
    label: 'Never back',
    value: ({ never }) => never.join(', '),
    show: ({ never }) => <span title={never.join(', ')}>{listed(never)}</span>,
    isText: true,
  },
  {
    id: 'late',
    label: 'Late',
    value: ({ late }) => late.join(', '),
    show: ({ late }) => <span title={late.join(', ')}>{listed(late)}</span>,
    isText: true,
    width: '16%',
  },
];
