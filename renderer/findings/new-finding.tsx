import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Failure } from '../../shared/contract/bridge';
import type { FindingDraft } from '../../shared/model/finding';
import { call } from '../client/client';
import { address, goInstead } from '../client/navigation';
import { createStore, useStore } from '../client/store';
import { ErrorNote } from '../ui/error-note';
import { Panel } from '../ui/panel';
import { FindingForm } from './finding-form';
import type { FindingEdit } from './finding-edits';
import classes from './new-finding.module.css';

const blank: FindingDraft = { title: '', type: 'gap', severity: 'medium', actions: [] };

/** Kept when another place is visited before it is added. */
const draft = createStore<FindingDraft>(blank);

/** A finding written by hand. It is in the register only when it was added. */
export function NewFinding({ onClose }: { readonly onClose: () => void }) {
  const written = useStore(draft);
  const [failure, setFailure] = useState<Failure>();
  const [isAdding, setIsAdding] = useState(false);
  const refused = failure?.field === undefined ? undefined : { field: failure.field, message: failure.message };

  async function add(): Promise<void> {
    setIsAdding(true);
    const added = await call('findings.add', draft.get());
    setIsAdding(false);
    if (!added.ok) return setFailure(added.error);
    draft.set(blank);
    goInstead(address('findings', added.value.id));
  }

  return (
    <Panel
      title="New finding"
      aside="Not in the register yet"
      actions={
        <Tooltip label="Close (Esc)">
          <ActionIcon aria-label="Close" onClick={onClose}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      }
    >
      <div className={classes.panel}>
        {failure && <ErrorNote>Not added. {failure.message}</ErrorNote>}
        <FindingForm
          isDraft
          finding={written}
          refused={refused}
          onEdit={(edit) => draft.set(withEdit(draft.get(), edit))}
        />
        <div className={classes.end}>
          <Button loading={isAdding} disabled={written.title.trim() === ''} onClick={() => void add()}>
            Add finding
          </Button>
          <Button
            variant="default"
            onClick={() => {
              draft.set(blank);
              onClose();
            }}
          >
            Discard
          </Button>
        </div>
      </div>
    </Panel>
  );
}

/** Absent fields are omitted, as everywhere in the model. */
function withEdit(now: FindingDraft, { status: _only, ...edit }: FindingEdit): FindingDraft {
  const merged = Object.entries({ ...now, ...edit }).filter(([, value]) => value !== undefined);
  // Only optional fields of a draft can be undefined in an edit.
  return Object.fromEntries(merged) as FindingDraft;
}
