import { TextInput } from '@mantine/core';
import type { Bound } from './bound';
import { useDraft } from '../../../ui/use-draft';
import classes from './fields.module.css';

interface Props {
  readonly of: Bound<number> | Bound<number | undefined>;
  readonly label: string;
  /** What holds while it is empty. */
  readonly placeholder?: string;
  readonly unit?: string;
  /** Shown value = stored value × scale: 100 for shares shown in percent. */
  readonly scale?: number;
  readonly required?: boolean;
  readonly bare?: boolean;
}

export function NumberField({ of, label, placeholder, unit, scale = 1, required = false, bare = false }: Props) {
  const shown = of.value === undefined ? '' : String(Number((of.value * scale).toFixed(6)));
  const { error, onChange, ...draft } = useDraft(shown, (text, gesture) => {
    if (text.trim() === '') return required ? 'A number is needed.' : of.change(undefined, gesture);
    const number = Number(text.replace(',', '.'));
    return Number.isFinite(number) ? of.change(number / scale, gesture) : 'This is not a number.';
  });
  return (
    <div data-field={of.field} className={classes.narrow}>
      <TextInput
        {...draft}
        inputMode="decimal"
        onChange={(e) => onChange(e.currentTarget.value)}
        rightSectionWidth={unit && unit.length > 2 ? unit.length * 7 + 12 : 28}
        {...(bare ? { 'aria-label': label } : { label })}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(error === undefined ? {} : { error })}
        {...(unit === undefined ? {} : { rightSection: <span className={classes.unit}>{unit}</span> })}
      />
    </div>
  );
}
