import { useEffect } from 'react';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Finding } from '../../shared/model/finding';
import { capitalised } from '../ui/capitalised';
import { today } from '../ui/wall-time';
import { FindingRow } from './finding-row';
import { columns, type Asked, type Column } from './finding-query';
import { useWindowedRows } from './windowed-rows';
import classes from './findings-table.module.css';

const rowHeight = 36;
const headHeight = 32;

interface Props {
  readonly total: number;
  /** The finding of a line, once it has been fetched. */
  readonly at: (line: number) => Finding | undefined;
  /** The current line; -1 for none. */
  readonly line: number;
  readonly isPicked: (id: string) => boolean;
  readonly onPick: (id: string) => void;
  readonly sort: Asked['sort'];
  readonly runTitle: (runId: string) => string;
  readonly onSort: (sort: Asked['sort']) => void;
  readonly onOpen: (id: string) => void;
  /** These lines come into sight. */
  readonly onSee: (first: number, end: number) => void;
}

/** The findings that fit, a line each; only the lines in sight are fetched and drawn, so fifty thousand are no more work than fifty. */
export function FindingsTable(props: Props) {
  const { total, at, line, isPicked, sort, runTitle, onPick, onSort, onOpen, onSee } = props;
  const { viewRef, onScroll, first, end } = useWindowedRows({
    count: total,
    row: rowHeight,
    head: headHeight,
    cursor: line,
  });
  useEffect(() => onSee(first, end), [onSee, first, end]);
  const day = today();
  return (
    <div className={classes.view} ref={viewRef} onScroll={onScroll}>
      <table className={classes.table} aria-rowcount={total + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Heading key={column} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {Array.from({ length: end - first }, (_, index) => {
            const row = first + index;
            const finding = at(row);
            if (finding === undefined) return <Coming key={`line ${row}`} rowIndex={row + 2} />;
            return (
              <FindingRow
                key={finding.id}
                finding={finding}
                rowIndex={row + 2}
                isCurrent={row === line}
                isPicked={isPicked(finding.id)}
                onPick={onPick}
                today={day}
                runTitle={runTitle}
                onOpen={onOpen}
              />
            );
          })}
          <Gap rows={total - end} />
        </tbody>
      </table>
    </div>
  );
}

/** A line on its way. */
const Coming = ({ rowIndex }: { readonly rowIndex: number }) => (
  <tr aria-busy aria-rowindex={rowIndex}>
    <td colSpan={columns.length} />
  </tr>
);

const Gap = ({ rows }: { readonly rows: number }) =>
  rows > 0 && (
    <tr aria-hidden>
      <td style={{ height: rows * rowHeight, padding: 0 }} />
    </tr>
  );

interface HeadingProps {
  readonly column: Column;
  readonly sort: Asked['sort'];
  readonly onSort: (sort: Asked['sort']) => void;
}

function Heading({ column, sort, onSort }: HeadingProps) {
  const isSorted = sort?.by === column;
  const Arrow = sort?.descending ? IconArrowDown : IconArrowUp;
  const direction = sort?.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" data-column={column} aria-sort={isSorted ? direction : undefined}>
      <button
        type="button"
        className={classes.heading}
        onClick={() => onSort({ by: column, descending: isSorted && !sort.descending })}
      >
        {capitalised(column)}
        {isSorted && <Arrow size={12} aria-hidden />}
      </button>
    </th>
  );
}
