import type { ReactNode } from 'react';
import { StatusShape } from './status-shape';
import { statusTint, statusColor, statusWord, type Status } from './status';
import classes from './status-badge.module.css';

interface Props {
  readonly status: Status;
  /** Instead of the status's own word. */
  readonly children?: ReactNode;
  /** Without the tint behind it, for dense tables. */
  readonly plain?: boolean;
}

/** A status as shape, colour and word. */
export function StatusBadge({ status, children, plain = false }: Props) {
  const style = { color: statusColor(status), background: plain ? undefined : statusTint(status) };
  return (
    <span className={classes.badge} data-plain={plain || undefined} data-status={status} style={style}>
      <StatusShape status={status} size={12} />
      <span>{children ?? statusWord[status]}</span>
    </span>
  );
}
