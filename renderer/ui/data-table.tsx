import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { sortedRows, type Column, type Order } from './data-table-rows';
import classes from './data-table.module.css';

/** How a column looks; what it says, sorts and exports is in `Column`. */
export interface ShownColumn<R> extends Column<R> {
  /** Instead of the value as it is. */
  readonly show?: (row: R) => ReactNode;
  readonly width?: string;
  /** Words instead of figures: begins at the left. */
  readonly isText?: boolean;
  /** Above the cells, in place of the label: an axis. */
  readonly head?: ReactNode;
  readonly hint?: string;
}

interface Props<R> {
  /** Read out by a screen reader. */
  readonly label: string;
  readonly columns: readonly ShownColumn<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly selected?: string | undefined;
  /** The first cell becomes a button that selects its row; so does a click anywhere in the row. */
  readonly onSelect?: (row: R) => void;
  readonly isDim?: (row: R) => boolean;
}

/** Figures in rows: sorts by any column, keeps its head in sight. */
export function DataTable<R>({ label, columns, rows, keyOf, selected, onSelect, isDim }: Props<R>) {
  const [order, setOrder] = useState<Order>();
  const sorted = useMemo(() => sortedRows(rows, columns, order), [rows, columns, order]);
  return (
    <table className={classes.table} aria-label={label} data-selects={onSelect !== undefined || undefined}>
      <colgroup>
        {columns.map(({ id, width }) => (
          <col key={id} style={width === undefined ? undefined : { width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.id} column={column} order={order} onOrder={setOrder} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => {
          const key = keyOf(row);
          return (
            <tr
              key={key}
              data-dim={isDim?.(row) || undefined}
              data-selected={key === selected || undefined}
              onClick={onSelect && (() => onSelect(row))}
            >
              {columns.map((column, index) => (
                <td key={column.id} data-text={column.isText || undefined}>
                  {index === 0 && onSelect ? (
                    <button type="button" className={classes.pick} aria-pressed={key === selected}>
                      {shown(column, row)}
                    </button>
                  ) : (
                    shown(column, row)
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const shown = <R,>(column: ShownColumn<R>, row: R): ReactNode =>
  column.show ? column.show(row) : (column.value(row) ?? '–');

interface HeadProps<R> {
  readonly column: ShownColumn<R>;
  readonly order: Order | undefined;
  readonly onOrder: (order: Order | undefined) => void;
}

function Head<R>({ column: { id, label, isText, head, hint }, order, onOrder }: HeadProps<R>) {
  const direction = order?.column === id ? order.direction : undefined;
  // Figures begin with the largest, words with the first; the third click is the order of the plan again.
  const [first, second] = isText ? (['up', 'down'] as const) : (['down', 'up'] as const);
  const next = direction === undefined ? first : direction === first ? second : undefined;
  const Arrow = direction === 'down' ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      data-text={isText || undefined}
      aria-sort={direction === undefined ? 'none' : direction === 'up' ? 'ascending' : 'descending'}
    >
      {head !== undefined ? (
        <div className={classes.axis}>{head}</div>
      ) : (
        <button
          type="button"
          className={classes.sort}
          title={hint}
          onClick={() => onOrder(next === undefined ? undefined : { column: id, direction: next })}
        >
          {label}
          {direction !== undefined && <Arrow size={12} aria-hidden />}
        </button>
      )}
    </th>
  );
}
