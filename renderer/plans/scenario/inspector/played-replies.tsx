import { dutiesOf } from '../../../../shared/analysis/duties/duty';
import { MINUTE } from '../../../../shared/basics/time';
import { freshKeys } from '../../../../shared/editing/fresh-key';
import type { PlayedReply } from '../../../../shared/model/communication';
import { useEditor, useOfPlan } from '../../editor/editor-context';
import { orElse, type Bound } from '../../inspector/fields/bound';
import { ChoiceField } from '../../inspector/fields/choice-field';
import { DurationField } from '../../inspector/fields/duration-field';
import { column, RowsField } from '../../inspector/fields/rows-field';
import { TextField } from '../../inspector/fields/text-field';
import classes from '../../inspector/inspector.module.css';
import fieldClasses from '../../inspector/fields/fields.module.css';

/** What audiences answer once they were told: a simulator plays it, the facilitator lets it go with one key. */
export function PlayedReplies({ of }: { readonly of: Bound<PlayedReply[] | undefined> }) {
  const editor = useEditor();
  const duties = useOfPlan(({ workflow }) => dutiesOf(workflow));
  const first = duties[0];
  if (first === undefined)
    return (
      <p className={classes.hint}>
        Customers, vendors and press answer what they are told. Name them first, under Communication of the plan.
      </p>
    );
  const gone = (of.value ?? []).filter(({ duty }) => !duties.some(({ key }) => key === duty));
  const options = [
    ...gone.map(({ duty }) => ({ value: duty, label: `${duty} (deleted)` })),
    ...duties.map(({ key, name }) => ({ value: key, label: name })),
  ];
  return (
    <RowsField<PlayedReply>
      of={of}
      label="Who answers, how long after it was told, and what"
      add="Add answer"
      fresh={() => ({
        id: freshKeys(editor.plan())('reply'),
        duty: first.key,
        from: first.recipient || first.name,
        after: 15 * MINUTE,
        message: 'What do you know, and when do you know more?',
      })}
      renderRow={(reply) => (
        <div className={fieldClasses.cells}>
          <div className={fieldClasses.uneven}>
            <ChoiceField of={column(reply, 'duty')} label="Answers to what" options={options} bare />
            <DurationField of={column(reply, 'after')} label="After" required bare />
          </div>
          <TextField of={orElse(column(reply, 'from'), first.name)} label="In the name of" required bare />
          <TextField of={column(reply, 'message')} label="Answer" long required bare />
        </div>
      )}
    />
  );
}
