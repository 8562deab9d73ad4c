import { NumberInput, SegmentedControl, Slider } from '@mantine/core';
import type { ReactNode } from 'react';
import { unitsLeft, unitsOf } from '../../../shared/analysis/describe-effect';
import { namesOf } from '../../../shared/model/names';
import type { Effect } from '../../../shared/model/scenario';
import type { Workflow } from '../../../shared/model/workflow';
import classes from './effect-strength.module.css';

interface Props {
  readonly effect: Effect;
  readonly workflow: Workflow;
  readonly onChange: (effect: Effect) => void;
}

/** How hard an effect hits; nothing for those that only happen or do not. The same form before a drill and in it. */
export function EffectStrength({ effect, workflow, onChange }: Props): ReactNode {
  switch (effect.op) {
    case 'component':
      return (
        <>
          <SegmentedControl
            fullWidth
            aria-label="State"
            data={['down', 'degraded', 'up']}
            value={effect.to}
            onChange={(to) => onChange(turned(effect, to))}
          />
          {effect.to === 'degraded' && (
            <PercentSlider
              label="Speed of the steps that need it"
              percent={Math.round((effect.factor ?? 1) * 100)}
              onChange={(percent) => onChange({ ...effect, factor: Math.max(1, percent) / 100 })}
            />
          )}
        </>
      );
    case 'pool':
      return <PoolStrength effect={effect} workflow={workflow} onChange={onChange} />;
    case 'scale':
      return (
        <NumberInput
          label="Takes so many times as long"
          min={0.1}
          max={100}
          step={0.25}
          decimalScale={2}
          value={effect.factor}
          onChange={(value) => onChange({ ...effect, factor: within(0.1, Number(value) || 1, 100) })}
        />
      );
    case 'role':
    case 'vendor':
      return (
        <Either
          label="Reachable"
          no="does not answer"
          yes="answers again"
          value={effect.reachable}
          onChange={(reachable) => onChange({ ...effect, reachable })}
        />
      );
    case 'channel':
      return (
        <Either
          label="Channel"
          no="carries nothing"
          yes="works again"
          value={effect.works}
          onChange={(works) => onChange({ ...effect, works })}
        />
      );
    case 'level':
      return (
        <PercentSlider
          label="Own level"
          percent={effect.percent}
          onChange={(percent) => onChange({ ...effect, percent })}
        />
      );
    case 'site':
      return (
        <PercentSlider
          label="What is left of its pools; at 0 % everything else there is gone"
          percent={effect.percent}
          onChange={(percent) => onChange({ ...effect, percent })}
        />
      );
    case 'demand':
      return (
        <NumberInput
          label="Percent of normal demand"
          min={0}
          max={1_000}
          step={25}
          suffix=" %"
          value={effect.percent}
          onChange={(value) => onChange({ ...effect, percent: within(0, Number(value) || 0, 1_000) })}
        />
      );
    default:
      return null;
  }
}

interface EitherProps {
  readonly label: string;
  readonly no: string;
  readonly yes: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** One of two things, each in its own words. */
export const Either = ({ label, no, yes, value, onChange }: EitherProps): ReactNode => (
  <SegmentedControl
    fullWidth
    aria-label={label}
    data={[
      { value: 'no', label: no },
      { value: 'yes', label: yes },
    ]}
    value={value ? 'yes' : 'no'}
    onChange={(next) => onChange(next === 'yes')}
  />
);

function PoolStrength({ effect, workflow, onChange }: Props & { readonly effect: Extract<Effect, { op: 'pool' }> }) {
  const pool = namesOf(workflow).thing('pools', effect.pool);
  const units = pool?.units ?? 0;
  const { percent, lost } = effect;
  const left = `${unitsLeft(units, percent ?? 100, lost ?? 0)} of ${unitsOf(units, pool?.unit)}`;
  return (
    <>
      {percent !== undefined && (
        <PercentSlider
          label="Capacity"
          percent={percent}
          said={`${percent} % – ${left}`}
          onChange={(next) => onChange({ ...effect, percent: next })}
        />
      )}
      {lost !== undefined && (
        <NumberInput
          label="Units lost"
          description={`leaves ${left}`}
          min={0}
          max={units}
          allowDecimal={false}
          value={lost}
          onChange={(value) => onChange({ ...effect, lost: within(0, Math.round(Number(value) || 0), 10_000) })}
        />
      )}
    </>
  );
}

/** A degraded component has a speed; one that is up or down has none. */
function turned({ factor, ...effect }: Extract<Effect, { op: 'component' }>, to: 'down' | 'degraded' | 'up'): Effect {
  return to === 'degraded' ? { ...effect, to, factor: factor ?? 0.5 } : { ...effect, to };
}

const within = (min: number, value: number, max: number): number => Math.min(max, Math.max(min, value));

interface SliderProps {
  readonly label: string;
  readonly percent: number;
  /** The figure in words, where it is more than a percentage. */
  readonly said?: string;
  readonly onChange: (percent: number) => void;
}

const PercentSlider = ({ label, percent, said = `${percent} %`, onChange }: SliderProps): ReactNode => (
  <div className={classes.slider}>
    <div className={classes.head}>
      <span className={classes.label}>{label}</span>
      <strong className={classes.said}>{said}</strong>
    </div>
    <Slider
      min={0}
      max={100}
      step={5}
      label={null}
      thumbLabel={label}
      marks={[{ value: 0 }, { value: 25 }, { value: 50 }, { value: 75 }, { value: 100 }]}
      value={percent}
      onChange={onChange}
    />
  </div>
);
