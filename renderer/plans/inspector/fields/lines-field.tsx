import { Textarea } from '@mantine/core';
import type { Bound } from './bound';
import { useDraft } from '../../../ui/use-draft';

interface Props {
  readonly of: Bound<string[]>;
  readonly label: string;
}

/** A list of sentences, one a line: they may hold commas. */
export function LinesField({ of, label }: Props) {
  const { error, onChange, ...draft } = useDraft(of.value.join('\n'), (text, gesture) =>
    of.change(linesOf(text), gesture),
  );
  return (
    <div data-field={of.field}>
      <Textarea
        {...draft}
        label={label}
        placeholder="One per line"
        autosize
        minRows={2}
        maxRows={12}
        onChange={(e) => onChange(e.currentTarget.value)}
        {...(error === undefined ? {} : { error })}
      />
    </div>
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
