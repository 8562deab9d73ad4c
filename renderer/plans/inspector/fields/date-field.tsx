import { TextInput } from '@mantine/core';
import type { Bound } from './bound';

interface Props {
  readonly of: Bound<string | undefined>;
  readonly label: string;
}

/** A day of the calendar, `YYYY-MM-DD`; the browser hands over whole days or none. */
export const DateField = ({ of, label }: Props) => (
  <div data-field={of.field}>
    <TextInput
      type="date"
      label={label}
      value={of.value ?? ''}
      onChange={({ currentTarget: { value } }) => of.change(value === '' ? undefined : value)}
    />
  </div>
);
