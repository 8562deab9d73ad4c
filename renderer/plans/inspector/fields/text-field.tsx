import { Textarea, TextInput } from '@mantine/core';
import type { Bound } from './bound';
import { useDraft } from '../../../ui/use-draft';

interface Props {
  readonly of: Bound<string> | Bound<string | undefined>;
  readonly label: string;
  readonly placeholder?: string;
  /** Several lines. */
  readonly long?: boolean;
  readonly hint?: string;
  /** Empty is refused, not removed. */
  readonly required?: boolean;
  readonly bare?: boolean;
}

export function TextField({ of, label, placeholder, long = false, hint, required = false, bare = false }: Props) {
  const { error, onChange, ...draft } = useDraft(of.value ?? '', (text, gesture) =>
    of.change(text === '' && !required ? undefined : text, gesture),
  );
  const shared = {
    ...draft,
    ...(bare ? { 'aria-label': label } : { label }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(hint === undefined ? {} : { description: hint }),
    ...(error === undefined ? {} : { error }),
  };
  return (
    <div data-field={of.field}>
      {long ? (
        <Textarea {...shared} autosize minRows={2} maxRows={12} onChange={(e) => onChange(e.currentTarget.value)} />
      ) : (
        <TextInput {...shared} onChange={(e) => onChange(e.currentTarget.value)} />
      )}
    </div>
  );
}
