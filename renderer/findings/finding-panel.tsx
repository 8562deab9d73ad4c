import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Finding } from '../../shared/model/finding';
import { address } from '../client/navigation';
import { ErrorNote } from '../ui/error-note';
import { Panel } from '../ui/panel';
import { formatDay, formatDayTime } from '../ui/wall-time';
import { EvidenceLinks } from './evidence-links';
import { discardEdit, editFinding, retryEdit, useUnsavedEdit } from './finding-edits';
import { FindingForm } from './finding-form';
import { LinksSection } from './links-section';
import { ProofSection } from './proof-section';
import { RepeatsSection } from './repeats-section';
import { StatusField } from './status-field';
import classes from './finding-panel.module.css';

interface Props {
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** One finding, every field to be changed in place. */
export function FindingPanel({ finding, onClose }: Props) {
  const { id } = finding;
  const unsaved = useUnsavedEdit(id);
  const failure = unsaved?.failure;
  const refused = failure?.field === undefined ? undefined : { field: failure.field, message: failure.message };
  return (
    <Panel
      title="Finding"
      aside={<span role="status">{unsaved && !failure ? 'Saving…' : ''}</span>}
      actions={
        <Tooltip label="Close (Esc)">
          <ActionIcon aria-label="Close" onClick={onClose}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      }
    >
      <div className={classes.panel}>
        {failure && (
          <ErrorNote
            onRetry={() => void retryEdit(id)}
            action={
              <Button size="compact-xs" variant="subtle" color="gray" onClick={() => discardEdit(id)}>
                Discard the change
              </Button>
            }
          >
            Not saved. {failure.message}
          </ErrorNote>
        )}
        <StatusField key={finding.status} finding={finding} />
        <FindingForm finding={finding} refused={refused} onEdit={(edit) => void editFinding(id, edit)} />
        {finding.evidence && <EvidenceLinks evidence={finding.evidence} toPlan={changeToPlan(finding)} />}
        <LinksSection links={finding.links ?? {}} onChange={(links) => void editFinding(id, { links })} />
        <RepeatsSection finding={finding} onLink={(repeats) => void editFinding(id, { repeats })} />
        <ProofSection finding={finding} />
        <Origin finding={finding} />
      </div>
    </Panel>
  );
}

/** A place where people left the plan: the plan can take over what they did. */
const changeToPlan = ({ id, proposal, links }: Finding): string | undefined =>
  links?.planId === undefined || proposal?.includes(':deviation/') !== true
    ? undefined
    : `${address('plans', links.planId)}?practice=${encodeURIComponent(id)}`;

function Origin({ finding: { raisedAt, raisedBy, updatedAt, due, originalDue } }: { readonly finding: Finding }) {
  const [raised, changed] = [formatDayTime(raisedAt), formatDayTime(updatedAt)];
  return (
    <p className={classes.origin}>
      Raised {raised} by {raisedBy}.{changed !== raised && ` Changed ${changed}.`}
      {originalDue !== undefined &&
        originalDue !== due &&
        ` First due ${formatDay(originalDue)}: on time means that day.`}
    </p>
  );
}
