import { Select } from '@mantine/core';
import { unreachable } from '../../../../shared/basics/assert';
import type { Comparison, Guard } from '../../../../shared/model/guard';
import { usePlan } from '../../editor/editor-context';
import type { Bound } from './bound';
import { ChoiceField, type ChoiceOption } from './choice-field';
import { DurationField } from './duration-field';
import { NumberField } from './number-field';
import { ReferenceField } from './reference-field';
import { column } from './rows-field';
import { StateField } from './states-field';
import classes from './fields.module.css';

type Leaf = Exclude<Guard, { of: unknown }>;

const COMPARISONS: readonly ChoiceOption<Comparison>[] = [
  { value: '>=', label: 'at least' },
  { value: '>', label: 'more than' },
  { value: '<=', label: 'at most' },
  { value: '<', label: 'less than' },
  { value: '=', label: 'exactly' },
];

const OUTCOMES = [
  { value: 'done', label: 'is done' },
  { value: 'failed', label: 'has failed' },
  { value: 'timeout', label: 'ran out of time' },
  { value: 'cancelled', label: 'was cancelled' },
  { value: 'skipped', label: 'was skipped' },
  { value: 'forced', label: 'was forced on' },
] as const;

/** One condition: what is asked about, how it is compared, with what. */
export function GuardPart({ of }: { readonly of: Bound<Leaf> }) {
  const { value: guard } = of;
  switch (guard.kind) {
    case 'pool': {
      const asked = of as Bound<typeof guard>;
      return (
        <>
          <ReferenceField of={column(asked, 'pool')} label="Pool" list="pools" bare />
          <div className={classes.withNumber}>
            <ChoiceField of={column(asked, 'is')} label="Comparison" options={COMPARISONS} bare />
            <NumberField of={column(asked, 'units')} label="Units" required bare />
          </div>
        </>
      );
    }
    case 'component': {
      const asked = of as Bound<typeof guard>;
      return (
        <>
          <ReferenceField of={column(asked, 'component')} label="Component" list="components" bare />
          <ChoiceField
            of={column(asked, 'is')}
            label="State"
            options={(['up', 'degraded', 'down'] as const).map((value) => ({ value, label: `is ${value}` }))}
            bare
          />
        </>
      );
    }
    case 'level': {
      const asked = of as Bound<typeof guard>;
      return (
        <>
          <ReferenceField of={column(asked, 'service')} label="Service" list="services" bare />
          <div className={classes.withNumber}>
            <ChoiceField of={column(asked, 'is')} label="Comparison" options={COMPARISONS} bare />
            <NumberField of={column(asked, 'percent')} label="Level" unit="%" required bare />
          </div>
        </>
      );
    }
    case 'elapsed': {
      const asked = of as Bound<typeof guard>;
      return (
        <div className={classes.pair}>
          <DurationField of={column(asked, 'atLeast')} label="Time passed" required bare />
          <ChoiceField
            of={column(asked, 'since')}
            label="Since"
            options={(['disruption', 'detection', 'declaration'] as const).map((value) => ({
              value,
              label: `since ${value}`,
            }))}
            bare
          />
        </div>
      );
    }
    case 'step': {
      const asked = of as Bound<typeof guard>;
      return (
        <>
          <StateField of={column(asked, 'step')} label="Step" among={(s) => s.kind === 'step'} bare />
          <ChoiceField of={column(asked, 'is')} label="Outcome" options={OUTCOMES} bare />
        </>
      );
    }
    case 'attempts': {
      const asked = of as Bound<typeof guard>;
      return (
        <>
          <StateField of={column(asked, 'step')} label="Step" among={(s) => s.kind === 'step'} bare />
          <div className={classes.withNumber}>
            <ChoiceField of={column(asked, 'is')} label="Comparison" options={COMPARISONS} bare />
            <NumberField of={column(asked, 'count')} label="Attempts" required bare />
          </div>
        </>
      );
    }
    case 'variable': {
      const asked = of as Bound<typeof guard>;
      return (
        <>
          <VariableSelect of={column(asked, 'variable')} />
          <div className={classes.withNumber}>
            <ChoiceField of={column(asked, 'is')} label="Comparison" options={COMPARISONS} bare />
            <NumberField of={column(asked, 'value')} label="Value" required bare />
          </div>
        </>
      );
    }
    default:
      return unreachable(guard);
  }
}

export function VariableSelect({ of }: { readonly of: Bound<string> }) {
  const { variables } = usePlan().workflow;
  const gone = variables.some((v) => v.key === of.value) ? [] : [{ value: of.value, label: `${of.value} (deleted)` }];
  return (
    <Select
      aria-label="Variable"
      data={[...gone, ...variables.map((v) => ({ value: v.key, label: v.name }))]}
      value={of.value}
      onChange={(next) => void (next !== null && of.change(next))}
      allowDeselect={false}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}
