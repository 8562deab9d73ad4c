import type { ReadInject } from '../../../shared/editing/msel/read-msel';
import type { Scenario } from '../../../shared/model/scenario';
import { triggerSentence } from '../../../shared/model/trigger-sentence';
import type { Workflow } from '../../../shared/model/workflow';
import type { ImportWords } from './import-dialog';
import classes from './import-dialog.module.css';

interface Props {
  readonly rows: readonly ReadInject[];
  readonly scenario: Scenario;
  readonly workflow: Workflow;
  readonly words: Pick<ImportWords, 'noTime' | 'withoutTime'>;
}

/** What readMsel says of a row without a time. */
export const BY_HAND = 'so it is released by hand';

/** Every row as it was read, and what could not be. */
export const Preview = ({ rows, scenario, workflow, words }: Props) => (
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
          <PreviewRow key={index} row={row} scenario={scenario} workflow={workflow} words={words} />
        ))}
      </tbody>
    </table>
  </div>
);

function PreviewRow({
  row: { inject, set, notes },
  scenario,
  workflow,
  words,
}: Omit<Props, 'rows'> & { readonly row: ReadInject }) {
  const before = scenario.injects.find(({ id }) => id === inject);
  const trigger = set.trigger ?? before?.trigger;
  return (
    <tr data-noted={notes.length > 0 || undefined}>
      <td>{set.no ?? before?.no ?? 'next'}</td>
      <td>
        {trigger === undefined
          ? 'T+00:00'
          : trigger.kind === 'hand'
            ? words.noTime
            : triggerSentence(trigger, workflow)}
      </td>
      <td>{set.title ?? before?.title}</td>
      <td>
        {before === undefined ? 'added' : `changes “${before.title}”`}
        {notes.map((note) => (
          <span key={note} className={classes.note}>
            {note.replace(BY_HAND, words.withoutTime)}
          </span>
        ))}
      </td>
    </tr>
  );
}
