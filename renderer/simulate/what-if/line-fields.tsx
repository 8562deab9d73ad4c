import { NumberInput, Select } from '@mantine/core';

interface PickProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Which thing a line is about. */
export const Pick = ({ label, options, value, onChange }: PickProps) => (
  <Select
    size="xs"
    aria-label={label}
    allowDeselect={false}
    searchable={options.length > 8}
    data={[...options]}
    value={value}
    onChange={(next) => next !== null && onChange(next)}
    comboboxProps={{ width: 300, position: 'bottom-start', transitionProps: { duration: 0 } }}
  />
);

interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly decimals?: number;
  readonly unit?: string;
  readonly onChange: (value: number) => void;
}

/** A figure of a line; what is outside its range is not taken. */
export const Amount = ({ label, value, min, max, step = 1, decimals = 0, unit, onChange }: NumberProps) => (
  <NumberInput
    size="xs"
    aria-label={label}
    min={min}
    max={max}
    step={step}
    decimalScale={decimals}
    clampBehavior="blur"
    {...(unit === undefined ? {} : { suffix: unit })}
    value={value}
    onFocus={({ currentTarget }) => {
      // What is typed takes the place of what stands there; a moment later, as the field first puts its caret.
      setTimeout(() => currentTarget.select());
    }}
    onChange={(next) => {
      if (typeof next === 'number' && next >= min && next <= max) onChange(next);
    }}
  />
);

/** Things of the catalogue as options. */
export const named = (things: readonly { readonly key: string; readonly name: string }[]) =>
  things.map(({ key, name }) => ({ value: key, label: name }));
