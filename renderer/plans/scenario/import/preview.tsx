import type { ReadInject } from '../../../../shared/editing/msel/read-msel';
import type { Scenario } from '../../../../shared/model/scenario';
import { triggerSentence } from '../../../../shared/model/trigger-sentence';
import { useOfPlan } from '../../editor/editor-context';
import classes from './import-dialog.module.css';

interface Props {
  readonly rows: readonly ReadInject[];
  readonly scenario: Scenario;
}

/** Every row as it was read, and what could not be. */
export const Preview = ({ rows, scenario }: Props) => (
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
      <td>{set.no ?? before?.no ?? 'next'}</td>
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
