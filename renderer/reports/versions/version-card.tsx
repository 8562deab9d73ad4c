import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReportEdition } from '../../../shared/model/own-report';
import { StatusBadge } from '../../ui/status-badge';
import { formatDayTime } from '../../ui/wall-time';
import { ApproveForm } from './approve-form';
import classes from '../report-screen.module.css';

interface Props {
  readonly runId: string;
  readonly edition: ReportEdition;
  readonly isShown: boolean;
  readonly onShow: (version: number) => void;
}

export function VersionCard({ runId, edition, isShown, onShow }: Props) {
  const { no, at, by, note, approval, changes } = edition;
  const [isApproving, setApproving] = useState(false);
  return (
    <li className={classes.card} aria-current={isShown}>
      <div className={classes.cardTop}>
        <strong>Version {no}</strong>
        <StatusBadge status={approval === undefined ? 'waiting' : 'done'} plain>
          {approval === undefined ? 'Draft' : 'Approved'}
        </StatusBadge>
      </div>
      <p className={classes.text}>
        Kept {formatDayTime(at)} by {by}
        {note !== undefined && `: ${note}`}
      </p>
      {approval !== undefined && (
        <p className={classes.text}>
          Approved {formatDayTime(approval.at)} by {approval.by}, {approval.role}
        </p>
      )}
      {changes.length > 0 && (
        <ul className={classes.changes}>
          {changes.map((change) => (
            <li key={change} dir="auto">
              {change}
            </li>
          ))}
        </ul>
      )}
      {isApproving && approval === undefined ? (
        <ApproveForm runId={runId} no={no} onClose={() => setApproving(false)} />
      ) : (
        <div className={classes.buttons}>
          <Button size="compact-sm" variant="default" disabled={isShown} onClick={() => onShow(no)}>
            {isShown ? 'Shown' : 'Show'}
          </Button>
          {approval === undefined && (
            <Button size="compact-sm" variant="default" onClick={() => setApproving(true)}>
              Approve…
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
