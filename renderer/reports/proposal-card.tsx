import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../shared/basics/time';
import type { Finding } from '../../shared/model/finding';
import type { ProposedFinding } from '../../shared/report/findings/proposal';
import { unbroken } from '../../shared/report/words/unbroken';
import { address } from '../client/navigation';
import { ErrorNote } from '../ui/error-note';
import { SeverityMark } from '../ui/severity-mark';
import { StatusBadge } from '../ui/status-badge';
import { acceptProposal, dismissProposal, takeBack } from './settle-proposal';
import classes from './report-screen.module.css';

interface Props {
  readonly proposal: ProposedFinding;
  /** What it became in the register, when somebody has settled it. */
  readonly finding: Finding | undefined;
  readonly onShow: (seq: number) => void;
}

/** One proposed finding: what the record shows, what could be done, and what became of it. */
export function ProposalCard({ proposal, finding, onShow }: Props) {
  const [trouble, setTrouble] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const { title, description, severity, actions, evidence } = proposal;
  const settle = async (by: () => Promise<string | undefined>): Promise<void> => {
    setBusy(true);
    setTrouble(await by());
    setBusy(false);
  };
  const seq = evidence.seqs.at(-1);
  return (
    <li className={`${classes.card} ${finding === undefined ? '' : classes.settled}`}>
      <div className={classes.cardTop}>
        <SeverityMark severity={severity} />
        {seq !== undefined && (
          <Anchor component="button" type="button" size="xs" onClick={() => onShow(seq)}>
            {evidence.at === undefined ? `log no. ${seq}` : formatInstant(evidence.at)}
          </Anchor>
        )}
      </div>
      <h3 className={classes.title} dir="auto">
        {unbroken(title)}
      </h3>
      {finding === undefined && (
        <>
          <p className={classes.text} dir="auto">
            {unbroken(description ?? '')}
          </p>
          {actions.map(({ text }) => (
            <p key={text} className={classes.action} dir="auto">
              {unbroken(text)}
            </p>
          ))}
        </>
      )}
      <div className={classes.buttons}>
        {finding === undefined ? (
          <>
            <Button size="compact-sm" disabled={isBusy} onClick={() => void settle(() => acceptProposal(proposal))}>
              Accept
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              disabled={isBusy}
              onClick={() => void settle(() => dismissProposal(proposal))}
            >
              Dismiss
            </Button>
          </>
        ) : finding.status === 'rejected' ? (
          <>
            <StatusBadge status="paused" plain>
              Dismissed
            </StatusBadge>
            <Anchor component="button" type="button" size="xs" onClick={() => void settle(() => takeBack(finding.id))}>
              Accept after all
            </Anchor>
          </>
        ) : (
          <>
            <StatusBadge status="done" plain>
              In the register
            </StatusBadge>
            <Anchor size="xs" href={address('findings', finding.id)}>
              Open the finding
            </Anchor>
          </>
        )}
      </div>
      {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
    </li>
  );
}
