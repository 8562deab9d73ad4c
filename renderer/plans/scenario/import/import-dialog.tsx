import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { ok, type Result } from '../../../../shared/basics/result';
import type { ReadInject } from '../../../../shared/editing/msel/read-msel';
import type { Scenario } from '../../../../shared/model/scenario';
import { ErrorNote } from '../../../ui/error-note';
import { useEditor } from '../../editor/editor-context';
import { ColumnMapper } from './column-mapper';
import classes from './import-dialog.module.css';
import type { OpenedFile } from './open-file';
import { Preview } from './preview';
import { ReadingChoices } from './reading-choices';
import { useReadTable } from './use-read-table';

interface Props {
  readonly scenario: Scenario;
  readonly file: OpenedFile;
  readonly onClose: () => void;
}

/** What a file would bring, before it does: every row as it was read, and what could not be. */
export function ImportDialog({ scenario, file, onClose }: Props) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Import injects from ${file.name}`}
      size="min(1100px, 94vw)"
      transitionProps={{ duration: 0 }}
    >
      {file.kind === 'table' ? (
        <FromTable scenario={scenario} file={file} onClose={onClose} />
      ) : (
        <div className={classes.dialog}>
          <p className={classes.sum}>
            “{file.read.title}”, an exercise of {file.read.tool}. {summary(file.read.rows)}
          </p>
          <Taken scenario={scenario} name={file.name} read={ok(file.read.rows)} onClose={onClose} />
        </div>
      )}
    </Modal>
  );
}

function FromTable({ scenario, file, onClose }: Props & { readonly file: OpenedFile & { kind: 'table' } }) {
  const { mapping, setMapping, reading, setReading, asks, read } = useReadTable(file.sheet, scenario);
  return (
    <div className={classes.dialog}>
      <ColumnMapper sheet={file.sheet} mapping={mapping} onChange={setMapping} />
      <ReadingChoices asks={asks} reading={reading} onChange={setReading} />
      {read.ok && <p className={classes.sum}>{summary(read.value)}</p>}
      <Taken scenario={scenario} name={file.name} read={read} onClose={onClose} />
    </div>
  );
}

interface TakenProps {
  readonly scenario: Scenario;
  readonly name: string;
  readonly read: Result<readonly ReadInject[], string>;
  readonly onClose: () => void;
}

function Taken({ scenario, name, read, onClose }: TakenProps) {
  const editor = useEditor();
  const [refusal, setRefusal] = useState<string>();
  const takeOver = (rows: readonly ReadInject[]): void => {
    const done = editor.perform('injects.import', { scenario: scenario.id, rows }, { quiet: true });
    if (!done.ok) return setRefusal(done.error);
    editor.notice.set(`Read ${name}. Ctrl Z takes it back.`);
    onClose();
  };
  if (!read.ok) return <ErrorNote>{read.error}</ErrorNote>;
  return (
    <>
      <Preview rows={read.value} scenario={scenario} />
      {refusal !== undefined && <ErrorNote>Nothing was imported. {refusal}</ErrorNote>}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button data-autofocus onClick={() => takeOver(read.value)}>
          Import {read.value.length} {read.value.length === 1 ? 'inject' : 'injects'}
        </Button>
      </div>
    </>
  );
}

function summary(rows: readonly ReadInject[]): string {
  const changed = rows.filter(({ inject }) => inject !== undefined).length;
  const noted = rows.filter(({ notes }) => notes.length > 0).length;
  const parts = [
    `${rows.length - changed} new`,
    ...(changed === 0 ? [] : [`${changed} changed by their number (effects stay)`]),
    ...(noted === 0 ? [] : [`${noted} with a remark`]),
  ];
  return `${parts.join(', ')}.`;
}
