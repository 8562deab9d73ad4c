import { Select } from '@mantine/core';
import type { Key } from '../../../shared/model/ids';

export interface Choice {
  readonly key: Key;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly among: readonly Choice[];
  readonly value: Key | undefined;
  readonly onChange: (key: Key) => void;
  /** Makes a new one on the spot, and what that is called. */
  readonly fresh?: { readonly name: string; readonly make: () => void } | undefined;
}

const NEW = '+new';

/** One thing of the plan. One that is referred to but gone stays visible, so that it can be mended. */
export function ThingSelect({ label, among, value, onChange, fresh }: Props) {
  const isGone = value !== undefined && !among.some(({ key }) => key === value);
  const options = [
    ...(isGone ? [{ value, label: `${value} (deleted)` }] : []),
    ...among.map(({ key, name }) => ({ value: key, label: name })),
    ...(fresh === undefined ? [] : [{ value: NEW, label: `+ New ${fresh.name}` }]),
  ];
  return (
    <Select
      label={label}
      data={options}
      value={value ?? null}
      onChange={(next) => (next === NEW ? fresh?.make() : next !== null && onChange(next))}
      allowDeselect={false}
      searchable={options.length > 8}
      limit={100}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}
