import { expectedSeen, seenNote } from '../../../shared/analysis/inject-queue';
import { useDesk, useSent } from '../desk';
import controls from '../page/controls.module.css';
import classes from './objectives.module.css';

/** A task seen done is a note of the record, with its time. It is ticked once. */
export function CriticalTasks({ tasks }: { readonly tasks: readonly string[] }) {
  const { view, outbox } = useDesk();
  const sent = useSent((said) => said.kind === 'note');
  if (tasks.length === 0) return null;
  const mine = sent.flatMap(({ said, state }) => (said.kind === 'note' && state !== 'refused' ? [said] : []));
  const seen = expectedSeen(undefined, [...view.words, ...mine]);
  return (
    <fieldset className={classes.tasks}>
      <legend className={controls.label}>Critical tasks: tick when seen</legend>
      {tasks.map((task) => (
        <label key={task} className={controls.tick}>
          <input
            type="checkbox"
            checked={seen.has(task)}
            disabled={seen.has(task)}
            onChange={() => outbox.say({ kind: 'note', tag: 'observation', text: seenNote(task) })}
          />
          {task}
        </label>
      ))}
    </fieldset>
  );
}
