import { TextInput } from '@mantine/core';
import { formatDuration } from '../../../../shared/basics/time';
import { parseDuration } from '../../../../shared/basics/parse-duration';
import type { Bound } from './bound';
import { useDraft } from './use-draft';
import classes from './fields.module.css';

interface Props {
  readonly of: Bound<number> | Bound<number | undefined>;
  readonly label: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly bare?: boolean;
}

/** A length of time, written as people write it: `45`, `45 min`, `1 h 30`, `2 d`. */
export function DurationField({ of, label, placeholder = 'none', required = false, bare = false }: Props) {
  const shown = of.value === undefined ? '' : formatDuration(of.value);
  const { error, onChange, ...draft } = useDraft(shown, (text, gesture) => {
    if (text.trim() === '') return required ? 'A time is needed, such as 45 min.' : of.change(undefined, gesture);
    const ms = parseDuration(text);
    return ms === undefined ? 'Write it as 45 min, 1 h 30 or 2 d.' : of.change(ms, gesture);
  });
  return (
    <div data-field={of.field} className={classes.narrow}>
      <TextInput
        {...draft}
        onChange={(e) => onChange(e.currentTarget.value)}
        placeholder={required ? '45 min, 1 h 30' : placeholder}
        {...(bare ? { 'aria-label': label } : { label })}
        {...(error === undefined ? {} : { error })}
      />
    </div>
  );
}
