import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Finding } from '../../shared/model/finding';
import { capitalised } from '../ui/capitalised';
import { today } from '../ui/wall-time';
import { FindingRow } from './finding-row';
import { columns, type Column, type FindingQuery } from './finding-query';
import { useWindowedRows } from './windowed-rows';
import classes from './findings-table.module.css';

const rowHeight = 36;
const headHeight = 32;

interface Props {
  readonly findings: readonly Finding[];
  readonly current: string | undefined;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (id: string) => void;
  readonly sort: FindingQuery['sort'];
  readonly runTitle: (runId: string) => string;
  readonly onSort: (sort: FindingQuery['sort']) => void;
  readonly onOpen: (id: string) => void;
}

/** The findings that fit, a line each; only the lines in sight are drawn, so fifty thousand are no more work than fifty. */
export function FindingsTable(props: Props) {
  const { findings, current, picked, sort, runTitle, onPick, onSort, onOpen } = props;
  const cursor = findings.findIndex(({ id }) => id === current);
  const { viewRef, onScroll, first, end } = useWindowedRows({
    count: findings.length,
    row: rowHeight,
    head: headHeight,
    cursor,
  });
  const day = today();
  return (
    <div className={classes.view} ref={viewRef} onScroll={onScroll}>
      <table className={classes.table} aria-rowcount={findings.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Heading key={column} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {findings.slice(first, end).map((finding, index) => (
            <FindingRow
              key={finding.id}
              finding={finding}
              rowIndex={first + index + 2}
              isCurrent={finding.id === current}
              isPicked={picked.has(finding.id)}
              onPick={onPick}
              today={day}
              runTitle={runTitle}
              onOpen={onOpen}
            />
          ))}
          <Gap rows={findings.length - end} />
        </tbody>
      </table>
    </div>
  );
}

const Gap = ({ rows }: { readonly rows: number }) =>
  rows > 0 && (
    <tr aria-hidden>
      <td style={{ height: rows * rowHeight, padding: 0 }} />
    </tr>
  );

interface HeadingProps {
  readonly column: Column;
  readonly sort: FindingQuery['sort'];
  readonly onSort: (sort: FindingQuery['sort']) => void;
}

function Heading({ column, sort, onSort }: HeadingProps) {
  const isSorted = sort.by === column;
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
  const direction = sort.descending ? 'descending' : 'ascending';
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
