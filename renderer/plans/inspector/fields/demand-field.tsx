import type { Demand } from '../../../../shared/model/catalogue';
import type { Bound } from './bound';
import { NumberField } from './number-field';
import { column, RowsField } from './rows-field';
import { TimeOfDayField } from './time-of-day-field';
import classes from './fields.module.css';

/** What is asked of a service over the day: what it cannot do meanwhile is its backlog. */
export const DemandField = ({ of }: { readonly of: Bound<Demand[] | undefined> }) => (
  <RowsField<Demand>
    of={of}
    label="Demand over the day, percent of normal"
    add="Add time of day"
    fresh={() => ({ from: (of.value ?? []).length === 0 ? '00:00' : '08:00', percent: 100 })}
    renderRow={(demand) => (
      <div className={classes.pair}>
        <TimeOfDayField of={column(demand, 'from')} label="From" bare />
        <NumberField of={column(demand, 'percent')} label="Demand" unit="%" required bare />
      </div>
    )}
  />
);
