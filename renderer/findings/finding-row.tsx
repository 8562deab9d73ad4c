import { memo } from 'react';
import type { Finding } from '../../shared/model/finding';
import { formatInstant } from '../../shared/basics/time';
import { address } from '../client/navigation';
import { capitalised } from '../ui/capitalised';
import { SeverityMark } from '../ui/severity-mark';
import { StatusBadge } from '../ui/status-badge';
import { formatDay } from '../ui/wall-time';
import { isOverdue, shapeOf } from './finding-words';
import classes from './findings-table.module.css';

interface Props {
  readonly finding: Finding;
  readonly rowIndex: number;
  readonly isCurrent: boolean;
  readonly isPicked: boolean;
  readonly onPick: (id: string) => void;
  readonly today: string;
  readonly runTitle: (runId: string) => string;
  readonly onOpen: (id: string) => void;
}

export const FindingRow = memo(function FindingRow(props: Props) {
  const { finding, rowIndex, isCurrent, isPicked, today, runTitle, onPick, onOpen } = props;
  const { id, title, type, severity, status, owner, due, evidence } = finding;
  const overdue = isOverdue(finding, today);
  return (
    <tr aria-rowindex={rowIndex} aria-selected={isCurrent} className={classes.row} onClick={() => onOpen(id)}>
      <td data-column="severity">
        <input
          type="checkbox"
          className={classes.pick}
          aria-label={`Select line ${rowIndex - 1}`}
          checked={isPicked}
          onChange={({ currentTarget }) => {
            onPick(id);
            currentTarget.blur(); // J and K go on from here
          }}
          onClick={(event) => event.stopPropagation()}
        />
        <SeverityMark severity={severity} />
      </td>
      <td data-column="title">
        <a
          className={classes.title}
          href={address('findings', id)}
          dir="auto"
          title={title}
          onClick={(event) => event.preventDefault()}
        >
          {title}
        </a>
      </td>
      <td data-column="type">{capitalised(type)}</td>
      <td data-column="status">
        <StatusBadge status={shapeOf[status]} plain>
          {capitalised(status)}
        </StatusBadge>
      </td>
      <td data-column="owner" dir="auto">
        {owner}
      </td>
      <td data-column="due">
        {due !== undefined && (
          <span className={overdue ? classes.overdue : undefined}>
            {formatDay(due)}
            {overdue && ', overdue'}
          </span>
        )}
      </td>
      <td data-column="from" title={evidence && runTitle(evidence.runId)}>
        {evidence?.at !== undefined && <span className={classes.instant}>{formatInstant(evidence.at)}</span>}
        {evidence && runTitle(evidence.runId)}
      </td>
    </tr>
  );
});
