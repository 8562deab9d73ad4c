import { useState, type ReactNode } from 'react';
import { Chart } from '../../ui/chart';
import { DataTable } from '../../ui/data-table';
import { TableBar } from './table-bar';
import classes from './chart-figures.module.css';

interface Props<R> extends FiguresProps<R> {
  readonly title: string;
  readonly markup: string;
}

/** A chart with its name, and its figures for those who would rather read or take them. */
export const ChartWithFigures = <R,>({ title, markup, ...figures }: Props<R>) => (
  <section className={classes.part}>
    <h3 className={classes.title}>{title}</h3>
    <div className={classes.chart}>
      <Chart markup={markup} />
    </div>
    <ChartFigures {...figures} />
  </section>
);

interface FiguresProps<R> {
  /** Of the table. */
  readonly label: string;
  readonly columns: Parameters<typeof DataTable<R>>[0]['columns'];
  readonly rows: readonly R[];
  readonly fileName: string;
  /** What is seen in the chart. */
  readonly note: ReactNode;
}

/** A table that is there when it is asked for, and its CSV. */
export function ChartFigures<R>({ label, columns, rows, fileName, note }: FiguresProps<R>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <TableBar rows={rows} columns={columns} fileName={fileName}>
        {note}{' '}
        <button type="button" className={classes.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide the figures' : 'Show the figures'}
        </button>
      </TableBar>
      {isOpen && (
        <div className={classes.table}>
          <DataTable label={label} columns={columns} rows={rows} keyOf={(row) => String(rows.indexOf(row))} />
        </div>
      )}
    </>
  );
}
