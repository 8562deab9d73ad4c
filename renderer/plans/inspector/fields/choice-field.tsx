import { Select } from '@mantine/core';
import type { Bound } from './bound';

export interface ChoiceOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface Props<V extends string> {
  readonly of: Bound<V> | Bound<V | undefined>;
  readonly label: string;
  readonly options: readonly ChoiceOption<V>[];
  /** What holds while nothing is chosen; with it the choice can be cleared. */
  readonly otherwise?: string;
  readonly bare?: boolean;
}

export function ChoiceField<V extends string>({ of, label, options, otherwise, bare = false }: Props<V>) {
  return (
    <div data-field={of.field}>
      <Select
        data={options.map(({ value, label: text }) => ({ value, label: text }))}
        value={of.value ?? null}
        onChange={(next) => void of.change(next ?? undefined)}
        allowDeselect={false}
        clearable={otherwise !== undefined}
        searchable={options.length > 8}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        {...(bare ? { 'aria-label': label } : { label })}
        {...(otherwise === undefined ? {} : { placeholder: otherwise })}
      />
    </div>
  );
}

/** Options that are their own words. */
export const worded = <V extends string>(values: readonly V[]): readonly ChoiceOption<V>[] =>
  values.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }));
