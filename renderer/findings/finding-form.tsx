import { Select, SimpleGrid } from '@mantine/core';
import type { FindingDraft } from '../../shared/model/finding';
import { AttachField } from '../ui/attachments/attach-field';
import { CorrectiveActions } from './corrective-actions';
import { costOf } from './cost-of';
import { DraftText } from './draft-text';
import type { FindingEdit } from './finding-edits';
import { elementOptions, severityOptions, typeOptions } from './finding-words';
import classes from './finding-form.module.css';

interface Props {
  readonly finding: FindingDraft;
  /** The field an attempt to save was refused for, and why. */
  readonly refused?: { readonly field: string; readonly message: string } | undefined;
  /** A draft takes texts as they are typed. */
  readonly isDraft?: boolean;
  readonly onEdit: (edit: FindingEdit) => void;
}

/** Every field of a finding. Choices count at once, texts when they are left. */
export function FindingForm({ finding, refused, isDraft, onEdit }: Props) {
  const errorOf = (field: keyof FindingEdit): string | undefined =>
    refused?.field === field || refused?.field.startsWith(`${field}.`) ? refused.message : undefined;
  return (
    <div className={classes.form}>
      <DraftText
        isEager={isDraft}
        label="Title"
        value={finding.title}
        needed="A finding needs a title."
        error={errorOf('title')}
        maxLength={500}
        onCommit={(title) => onEdit({ title })}
        multiline
        autoFocus={finding.title === ''}
      />
      <SimpleGrid cols={3} spacing={8}>
        <Select
          label="Severity"
          data={severityOptions}
          value={finding.severity}
          allowDeselect={false}
          onChange={(severity) => severity && onEdit({ severity })}
        />
        <Select
          label="Type"
          data={typeOptions}
          value={finding.type}
          allowDeselect={false}
          comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
          onChange={(type) => type && onEdit({ type })}
        />
        <Select
          label="Element"
          data={[{ value: '', label: 'None' }, ...elementOptions]}
          value={finding.element ?? ''}
          allowDeselect={false}
          comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
          onChange={(element) => onEdit({ element: element === '' || element === null ? undefined : element })}
        />
      </SimpleGrid>
      <SimpleGrid cols={3} spacing={8}>
        <DraftText
          isEager={isDraft}
          label="Owner"
          value={finding.owner ?? ''}
          error={errorOf('owner')}
          maxLength={500}
          onCommit={(owner) => onEdit({ owner: owner || undefined })}
        />
        <DraftText
          isEager={isDraft}
          label="Due"
          type="date"
          value={finding.due ?? ''}
          error={errorOf('due')}
          onCommit={(due) => onEdit({ due: due || undefined })}
        />
        <DraftText
          isEager={isDraft}
          label="Cost estimate"
          value={finding.cost === undefined ? '' : String(finding.cost)}
          error={errorOf('cost')}
          maxLength={15}
          onCommit={(text) => onEdit({ cost: costOf(text) })}
        />
      </SimpleGrid>
      <DraftText
        isEager={isDraft}
        label="What was seen"
        value={finding.description ?? ''}
        error={errorOf('description')}
        maxLength={20_000}
        onCommit={(description) => onEdit({ description: description || undefined })}
        multiline
        minRows={3}
      />
      <DraftText
        isEager={isDraft}
        label="Root cause"
        value={finding.rootCause ?? ''}
        error={errorOf('rootCause')}
        maxLength={20_000}
        onCommit={(rootCause) => onEdit({ rootCause: rootCause || undefined })}
        multiline
        minRows={2}
      />
      <CorrectiveActions
        isEager={isDraft}
        actions={finding.actions}
        error={errorOf('actions')}
        onChange={(actions) => onEdit({ actions })}
      />
      <section aria-label="Attachments">
        <h3 className={classes.title}>Attachments</h3>
        <AttachField attachments={finding.attachments ?? []} onChange={(attachments) => onEdit({ attachments })} />
      </section>
    </div>
  );
}
