import { Button, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FindingType, Severity, type FindingDraft } from '../../shared/model/finding';
import type { ProposedFinding } from '../../shared/model/proposed-finding';
import { capitalised } from '../ui/capitalised';
import classes from './report-screen.module.css';

interface Props {
  readonly proposal: ProposedFinding;
  readonly isBusy: boolean;
  readonly onAccept: (edit: Partial<FindingDraft>) => void;
  readonly onCancel: () => void;
}

/** The proposal in one's own words. Its evidence and its key stay. */
export function EditProposal({ proposal, isBusy, onAccept, onCancel }: Props) {
  const [title, setTitle] = useState(proposal.title);
  const [severity, setSeverity] = useState(proposal.severity);
  const [type, setType] = useState(proposal.type);
  const [description, setDescription] = useState(proposal.description ?? '');
  const [owner, setOwner] = useState(proposal.owner ?? '');
  const [due, setDue] = useState('');
  const [first, ...others] = proposal.actions;
  const [action, setAction] = useState(first?.text ?? '');

  function accept(): void {
    const actions = action.trim() === '' ? others : [{ ...first, text: action.trim() }, ...others];
    const said = { ...(owner.trim() !== '' && { owner: owner.trim() }), ...(due !== '' && { due }) };
    const { owner: _, ...rest } = proposal;
    onAccept({ ...rest, title: title.trim(), severity, type, description, actions, owner: undefined, ...said });
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        accept();
      }}
    >
      <Textarea
        label="Title"
        autosize
        autoFocus
        dir="auto"
        maxLength={500}
        value={title}
        error={title.trim() === '' ? 'A finding needs a title.' : undefined}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <SimpleGrid cols={2} spacing={8}>
        <Select
          label="Severity"
          allowDeselect={false}
          data={Severity.options.map((value) => ({ value, label: capitalised(value) }))}
          value={severity}
          onChange={(value) => value && setSeverity(value)}
        />
        <Select
          label="Type"
          allowDeselect={false}
          data={FindingType.options.map((value) => ({ value, label: capitalised(value) }))}
          value={type}
          onChange={(value) => value && setType(value)}
        />
        <TextInput
          label="Owner"
          dir="auto"
          maxLength={500}
          value={owner}
          onChange={({ currentTarget }) => setOwner(currentTarget.value)}
        />
        <TextInput label="Due" type="date" value={due} onChange={({ currentTarget }) => setDue(currentTarget.value)} />
      </SimpleGrid>
      <Textarea
        label="What was seen"
        autosize
        maxRows={10}
        dir="auto"
        maxLength={20_000}
        value={description}
        onChange={({ currentTarget }) => setDescription(currentTarget.value)}
      />
      <Textarea
        label="Corrective action"
        autosize
        maxRows={10}
        dir="auto"
        maxLength={20_000}
        value={action}
        onChange={({ currentTarget }) => setAction(currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="compact-sm" disabled={isBusy || title.trim() === ''}>
          Accept as edited
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
