import { Anchor, Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { formatInstant } from '../../shared/basics/time';
import type { Finding, FindingDraft } from '../../shared/model/finding';
import type { ProposedFinding } from '../../shared/model/proposed-finding';
import { unbroken } from '../../shared/report/words/unbroken';
import { address } from '../client/navigation';
import { ErrorNote } from '../ui/error-note';
import { SeverityMark } from '../ui/severity-mark';
import { StatusBadge } from '../ui/status-badge';
import { DismissForm } from './dismiss-form';
import { EditProposal } from './edit-proposal';
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
  const [mode, setMode] = useState<'look' | 'edit' | 'dismiss'>('look');
  const settle = async (by: () => Promise<string | undefined>): Promise<void> => {
    setBusy(true);
    const refused = await by();
    setTrouble(refused);
    setBusy(false);
    if (refused === undefined) setMode('look');
  };
  const accept = (edit?: Partial<FindingDraft>): void => void settle(() => acceptProposal(proposal, edit));
  return (
    <li className={`${classes.card} ${finding === undefined ? '' : classes.settled}`}>
      <Top proposal={proposal} onShow={onShow} />
      {finding === undefined && mode === 'edit' ? (
        <EditProposal proposal={proposal} isBusy={isBusy} onAccept={accept} onCancel={() => setMode('look')} />
      ) : (
        <>
          <h3 className={classes.title} dir="auto">
            {unbroken(finding?.title ?? proposal.title)}
          </h3>
          {finding === undefined && <What proposal={proposal} />}
        </>
      )}
      {finding !== undefined && (
        <Settled finding={finding} onTakeBack={() => void settle(() => takeBack(finding.id))} />
      )}
      {finding === undefined && mode === 'dismiss' && (
        <DismissForm
          isBusy={isBusy}
          onDismiss={(reason) => void settle(() => dismissProposal(proposal, reason))}
          onCancel={() => setMode('look')}
        />
      )}
      {finding === undefined && mode === 'look' && (
        <div className={classes.buttons}>
          <Button size="compact-sm" disabled={isBusy} onClick={() => accept()}>
            Accept
          </Button>
          <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => setMode('edit')}>
            Edit
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" disabled={isBusy} onClick={() => setMode('dismiss')}>
            Dismiss
          </Button>
        </div>
      )}
      {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
    </li>
  );
}

const FEW = 4;

/** How severe, and the events of the record that it rests on. */
function Top({ proposal: { severity, evidence }, onShow }: Pick<Props, 'proposal' | 'onShow'>) {
  const { seqs, at } = evidence;
  const more = seqs.length - FEW;
  const link = (seq: number): ReactNode => (
    <Anchor key={seq} component="button" type="button" size="xs" onClick={() => onShow(seq)}>
      {seq}
    </Anchor>
  );
  return (
    <div className={classes.cardTop}>
      <SeverityMark severity={severity} />
      <span className={classes.events} data-figures>
        {at !== undefined && <span>{formatInstant(at)}</span>}
        {seqs.length > 0 && <span>log no.</span>}
        {seqs.slice(0, FEW).map(link)}
        {more > 0 && <span>and {more} more</span>}
      </span>
    </div>
  );
}

const What = ({ proposal: { description = '', actions } }: Pick<Props, 'proposal'>) => (
  <>
    <p className={classes.text} dir="auto">
      {unbroken(description)}
    </p>
    {actions.map(({ text }) => (
      <p key={text} className={classes.action} dir="auto">
        {unbroken(text)}
      </p>
    ))}
  </>
);

function Settled({ finding, onTakeBack }: { readonly finding: Finding; readonly onTakeBack: () => void }) {
  if (finding.status !== 'rejected')
    return (
      <div className={classes.buttons}>
        <StatusBadge status="done" plain>
          In the register
        </StatusBadge>
        <Anchor size="xs" href={address('findings', finding.id)}>
          Open the finding
        </Anchor>
      </div>
    );
  const { by, reason } = finding.statusLog?.findLast(({ to }) => to === 'rejected') ?? {};
  return (
    <>
      {reason !== undefined && (
        <p className={classes.text} dir="auto">
          {reason}
        </p>
      )}
      <div className={classes.buttons}>
        <StatusBadge status="paused" plain>
          {by === undefined ? 'Dismissed' : `Dismissed by ${by}`}
        </StatusBadge>
        <Anchor component="button" type="button" size="xs" onClick={onTakeBack}>
          Accept after all
        </Anchor>
      </div>
    </>
  );
}
