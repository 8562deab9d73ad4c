import { TextInput } from '@mantine/core';
import type { Bound } from './bound';
import { useDraft } from '../../../ui/use-draft';

interface Props {
  readonly of: Bound<string> | Bound<string | undefined>;
  readonly label: string;
  readonly bare?: boolean;
}

/** A time on the clock: `23:27`, also written `9:05` or `0905`. */
export function TimeOfDayField({ of, label, bare = false }: Props) {
  const { error, onChange, ...draft } = useDraft(of.value ?? '', (text, gesture) => {
    if (text.trim() === '') return of.change(undefined, gesture);
    const time = /^(\d{1,2})[:.h]?(\d{2})$/.exec(text.trim());
    if (time === null || Number(time[1]) > 23 || Number(time[2]) > 59) return 'Write it as 23:27.';
    return of.change(`${time[1]?.padStart(2, '0')}:${time[2]}`, gesture);
  });
  return (
    <div data-field={of.field}>
      <TextInput
        {...draft}
        placeholder="none"
        onChange={(e) => onChange(e.currentTarget.value)}
        {...(bare ? { 'aria-label': label } : { label })}
        {...(error === undefined ? {} : { error })}
      />
    </div>
  );
}
