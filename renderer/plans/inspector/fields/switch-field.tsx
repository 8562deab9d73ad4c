import { Switch } from '@mantine/core';
import type { Bound } from './bound';

interface Props {
  readonly of: Bound<boolean> | Bound<boolean | undefined>;
  readonly label: string;
  readonly hint?: string;
  /** Off is stored as `false` and not as nothing. */
  readonly required?: boolean;
}

export const SwitchField = ({ of, label, hint, required = false }: Props) => (
  <div data-field={of.field}>
    <Switch
      size="xs"
      label={label}
      checked={of.value ?? false}
      onChange={(e) => void of.change(e.currentTarget.checked || required ? e.currentTarget.checked : undefined)}
      {...(hint === undefined ? {} : { description: hint })}
    />
  </div>
);
