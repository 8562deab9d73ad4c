import { Select } from '@mantine/core';

interface OneOfProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

/** One of a few ways to say something; one of them always holds. */
export const OneOf = <V extends string>({ label, value, options, onChange }: OneOfProps<V>) => (
  <Select
    label={label}
    allowDeselect={false}
    data={options.map((option) => ({ ...option }))}
    value={value}
    onChange={(next) => {
      const chosen = options.find((option) => option.value === next);
      if (chosen !== undefined) onChange(chosen.value);
    }}
    comboboxProps={{ transitionProps: { duration: 0 } }}
  />
);
