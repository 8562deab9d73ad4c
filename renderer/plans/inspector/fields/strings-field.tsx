import { TagsInput } from '@mantine/core';
import type { Bound } from './bound';

/** A few words each: Enter ends one. */
export const StringsField = ({ of, label }: { readonly of: Bound<string[] | undefined>; readonly label: string }) => (
  <div data-field={of.field}>
    <TagsInput
      label={label}
      value={of.value ?? []}
      onChange={(next) => void of.change(next.length > 0 ? next : undefined)}
      {...((of.value ?? []).length === 0 ? { placeholder: 'Type and press Enter' } : {})}
    />
  </div>
);
