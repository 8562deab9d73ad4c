import { DurationInput } from '../../../ui/duration-input';
import type { Bound } from './bound';
import classes from './fields.module.css';

interface Props {
  readonly of: Bound<number> | Bound<number | undefined>;
  readonly label: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly bare?: boolean;
}

/** A length of time as a field of the plan. */
export const DurationField = ({ of, label, placeholder = 'none', required = false, bare = false }: Props) => (
  <div data-field={of.field} className={classes.narrow}>
    <DurationInput
      label={label}
      value={of.value}
      otherwise={required ? undefined : placeholder}
      bare={bare}
      onChange={(time, gesture) => of.change(time, gesture)}
    />
  </div>
);
