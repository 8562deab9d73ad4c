import { TextInput } from '@mantine/core';
import { parseInstant, shortInstant, storyClock } from '../../../../shared/basics/instant';
import type { Bound } from './bound';
import { useDraft } from '../../../ui/use-draft';
import classes from './fields.module.css';

export const INSTANT_HINT = 'Write it as T+01:20, 80 or 1 h 20.';

interface Props {
  readonly of: Bound<number>;
  readonly label: string;
  /** Clock time of the disruption in the story: the instant is read on that clock too. */
  readonly startsAt: string | undefined;
}

/** An instant of the exercise, written as planners write it. */
export function InstantField({ of, label, startsAt }: Props) {
  const { error, onChange, ...draft } = useDraft(shortInstant(of.value), (text, gesture) => {
    const at = parseInstant(text, { startsAt });
    return at === undefined ? INSTANT_HINT : of.change(at, gesture);
  });
  return (
    <div data-field={of.field} className={classes.narrow}>
      <TextInput
        {...draft}
        label={label}
        onChange={(e) => onChange(e.currentTarget.value)}
        {...(error === undefined ? {} : { error })}
        {...(startsAt === undefined
          ? {}
          : {
              rightSectionWidth: 76,
              rightSection: <span className={classes.unit}>{storyClock(of.value, startsAt)}</span>,
            })}
      />
    </div>
  );
}
