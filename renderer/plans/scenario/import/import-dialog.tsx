import { Button, Modal, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { readMsel, type ReadInject, type ReadMsel } from '../../../../shared/editing/scenario/read-msel';
import type { Scenario } from '../../../../shared/model/scenario';
import { triggerSentence } from '../../../../shared/model/trigger-sentence';
import { ErrorNote } from '../../../ui/error-note';
import { useEditor, useOfPlan } from '../../editor/editor-context';
import classes from './import-dialog.module.css';

interface Props {
  readonly scenario: Scenario;
  readonly file: { readonly name: string; readonly text: string };
  readonly onClose: () => void;
}

/** What a file would bring, before it does: every row as it was read, and what could not be. */
export function ImportDialog({ scenario, file, onClose }: Props) {
  const editor = useEditor();
  const workflow = useOfPlan((plan) => plan.workflow);
  const [clock, setClock] = useState<'hours' | 'minutes'>('hours');
  const [refusal, setRefusal] = useState<string>();
  const read = readMsel(file.text, { scenario, workflow, clock });

  const takeOver = (rows: readonly ReadInject[]): void => {
    const done = editor.perform('injects.import', { scenario: scenario.id, rows }, { quiet: true });
    if (!done.ok) return setRefusal(done.error);
    editor.notice.set(`Read ${file.name}. Ctrl Z takes it back.`);
    onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={`Import injects from ${file.name}`}
      size="xl"
      transitionProps={{ duration: 0 }}
    >
      {read.ok ? (
        <div className={classes.dialog}>
          <p className={classes.sum}>{summary(read.value)}</p>
          {read.value.isAmbiguous && (
            <div className={classes.clock}>
              <span>Times such as 05:00 are</span>
              <SegmentedControl
                aria-label="Times such as 05:00 are"
                data={[
                  { value: 'hours', label: 'hours and minutes' },
                  { value: 'minutes', label: 'minutes and seconds' },
                ]}
                value={clock}
                onChange={setClock}
              />
            </div>
          )}
          <Preview rows={read.value.rows} scenario={scenario} />
          {refusal !== undefined && <ErrorNote>Nothing was imported. {refusal}</ErrorNote>}
          <div className={classes.actions}>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button data-autofocus onClick={() => takeOver(read.value.rows)}>
              Import {read.value.rows.length} {read.value.rows.length === 1 ? 'inject' : 'injects'}
            </Button>
          </div>
        </div>
      ) : (
        <ErrorNote>{read.error}</ErrorNote>
      )}
    </Modal>
  );
}

function summary({ rows, unknown }: ReadMsel): string {
  const changed = rows.filter(({ inject }) => inject !== undefined).length;
  const parts = [`${rows.length - changed} new`, `${changed} changed by their number (effects stay)`];
  const left = unknown.length === 0 ? '' : ` Columns that are not read: ${unknown.join(', ')}.`;
  return `${parts.join(', ')}.${left}`;
}

const Preview = ({ rows, scenario }: { readonly rows: readonly ReadInject[]; readonly scenario: Scenario }) => (
  <div className={classes.preview} tabIndex={0} role="region" aria-label="Preview">
    <table className={classes.table}>
      <thead>
        <tr>
          <th>No</th>
          <th>When</th>
          <th>Title</th>
          <th>What happens</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <PreviewRow key={index} row={row} scenario={scenario} />
        ))}
      </tbody>
    </table>
  </div>
);

function PreviewRow({
  row: { inject, set, notes },
  scenario,
}: {
  readonly row: ReadInject;
  readonly scenario: Scenario;
}) {
  const workflow = useOfPlan((plan) => plan.workflow);
  const before = scenario.injects.find(({ id }) => id === inject);
  const trigger = set.trigger ?? before?.trigger;
  return (
    <tr data-noted={notes.length > 0 || undefined}>
      <td>{set.no ?? 'next'}</td>
      <td>{trigger === undefined ? 'T+00:00' : triggerSentence(trigger, workflow)}</td>
      <td>{set.title ?? before?.title}</td>
      <td>
        {before === undefined ? 'added' : `changes “${before.title}”`}
        {notes.map((note) => (
          <span key={note} className={classes.note}>
            {note}
          </span>
        ))}
      </td>
    </tr>
  );
}
