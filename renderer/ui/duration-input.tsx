import { TextInput } from '@mantine/core';
import { parseDuration } from '../../shared/basics/parse-duration';
import { formatDuration, type Ms } from '../../shared/basics/time';
import { useDraft } from './use-draft';

interface Props {
  readonly label: string;
  readonly value: Ms | undefined;
  /** What holds while it is empty; without it a time is needed. */
  readonly otherwise?: string | undefined;
  readonly bare?: boolean;
  readonly onChange: (time: Ms | undefined, gesture: string) => string | undefined;
}

/** A length of time, written as people write it: `45`, `45 min`, `1 h 30`, `2 d`. */
export function DurationInput({ label, value, otherwise, bare = false, onChange: put }: Props) {
  const shown = value === undefined ? '' : formatDuration(value);
  const { error, onChange, ...draft } = useDraft(shown, (text, gesture) => {
    if (text.trim() === '')
      return otherwise === undefined ? 'A time is needed, such as 45 min.' : put(undefined, gesture);
    const ms = parseDuration(text);
    return ms === undefined ? 'Write it as 45 min, 1 h 30 or 2 d.' : put(ms, gesture);
  });
  return (
    <TextInput
      {...draft}
      onChange={(event) => onChange(event.currentTarget.value)}
      placeholder={otherwise ?? '45 min, 1 h 30'}
      {...(bare ? { 'aria-label': label } : { label })}
      {...(error === undefined ? {} : { error })}
    />
  );
}
