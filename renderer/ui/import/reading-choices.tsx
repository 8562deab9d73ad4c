import { SegmentedControl, TextInput } from '@mantine/core';
import type { Reading } from '../../../shared/basics/instant';
import classes from './import-dialog.module.css';

type Choices = Omit<Reading, 'startsAt'>;

interface Props {
  /** What in the file can be read in two ways, or needs a day to count from. */
  readonly asks: { readonly clock: boolean; readonly dates: boolean; readonly startsOn: boolean };
  readonly reading: Choices;
  readonly onChange: (reading: Choices) => void;
}

/** Asks what only a person can know: what 05:00 and 05/06/2026 mean, and when the story begins. */
export const ReadingChoices = ({ asks, reading, onChange }: Props) => (
  <>
    {asks.clock && (
      <div className={classes.ask}>
        <span>Times such as 05:00 are</span>
        <SegmentedControl
          size="xs"
          aria-label="Times such as 05:00 are"
          data={[
            { value: 'hours', label: 'hours and minutes' },
            { value: 'minutes', label: 'minutes and seconds' },
          ]}
          value={reading.clock ?? 'hours'}
          onChange={(clock) => onChange({ ...reading, clock })}
        />
      </div>
    )}
    {asks.dates && (
      <div className={classes.ask}>
        <span>Dates such as 05/06/2026 are written</span>
        <SegmentedControl
          size="xs"
          aria-label="Dates such as 05/06/2026 are written"
          data={['day first', 'month first']}
          value={reading.dates ?? 'day first'}
          onChange={(dates) => onChange({ ...reading, dates })}
        />
      </div>
    )}
    {asks.startsOn && (
      <div className={classes.ask}>
        <TextInput
          size="xs"
          type="date"
          label="The disruption is on"
          value={reading.startsOn ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...reading, startsOn: value === '' ? undefined : value })
          }
        />
      </div>
    )}
  </>
);
