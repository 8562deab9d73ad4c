import { Textarea, TextInput } from '@mantine/core';
import type { OwnFact, OwnPart, OwnText } from '../../../shared/model/own-report';
import { partName } from '../../../shared/report/own/part-name';
import { ErrorNote } from '../../ui/error-note';
import { useSavedText } from './use-saved-text';
import classes from '../report-screen.module.css';

interface Props {
  readonly runId: string;
  readonly part: OwnPart | OwnFact;
  readonly stored: OwnText | undefined;
  /** One line, for the overview. */
  readonly isLine: boolean;
}

const HELP = '**strong**, - list, > quotation, ## heading, | table |. HTML stands there as text.';

export function PartEditor({ runId, part, stored, isLine }: Props) {
  const { text, state, change, save } = useSavedText(runId, part, stored);
  const field = {
    label: partName(part),
    dir: 'auto' as const,
    value: text,
    onBlur: save,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change(currentTarget.value),
  };
  return (
    <div>
      {isLine ? (
        <TextInput {...field} maxLength={500} />
      ) : (
        <Textarea {...field} description={HELP} autosize minRows={10} maxRows={22} maxLength={100_000} />
      )}
      {typeof state === 'object' ? (
        <ErrorNote>{state.refused}</ErrorNote>
      ) : (
        <p className={classes.text} role="status">
          {state === 'saved' ? (stored === undefined ? 'Nothing written yet' : `Saved, by ${stored.by}`) : 'Saving…'}
        </p>
      )}
    </div>
  );
}
