import { NumberInput, SegmentedControl, Select, Slider, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { InjectTarget } from '../../../shared/analysis/meaningful-injects';
import { unitsOf } from '../../../shared/analysis/describe-effect';
import { HOUR, MINUTE } from '../../../shared/basics/time';
import { namesOf } from '../../../shared/model/names';
import { useRoom } from '../room/room-context';
import { unitsAt, type Settings } from './hand-inject-draft';
import classes from './hand-inject.module.css';

interface Props {
  readonly target: InjectTarget;
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

/** How hard it hits, how long, and what the room is told. */
export function EffectForm(props: Props) {
  const { target, settings, onChange } = props;
  const isMessage = target.family === 'message';
  const canEnd = !isMessage && target.family !== 'service' && !(target.family === 'step' && settings.fails === 'once');
  return (
    <>
      {!isMessage && <h3 className={classes.chosen}>{target.name}</h3>}
      <Strength {...props} />
      {canEnd && (
        <Select
          label="Lasts"
          allowDeselect={false}
          data={LASTS}
          value={String(settings.lasts ?? '')}
          onChange={(value) => onChange({ lasts: value === null || value === '' ? undefined : Number(value) })}
        />
      )}
      {isMessage && (
        <>
          <TextInput
            label="Title"
            value={settings.title}
            onChange={(event) => onChange({ title: event.currentTarget.value })}
          />
          <TextInput
            label="From"
            value={settings.from}
            onChange={(event) => onChange({ from: event.currentTarget.value })}
          />
        </>
      )}
      <Textarea
        label={isMessage ? 'Message' : 'What the room is told (may be empty)'}
        autosize
        minRows={isMessage ? 4 : 1}
        maxRows={5}
        value={settings.message}
        onChange={(event) => onChange({ message: event.currentTarget.value })}
      />
    </>
  );
}

const LASTS = [
  { value: '', label: 'until it is lifted' },
  { value: String(15 * MINUTE), label: '15 min' },
  { value: String(30 * MINUTE), label: '30 min' },
  { value: String(HOUR), label: '1 h 00' },
  { value: String(2 * HOUR), label: '2 h 00' },
  { value: String(4 * HOUR), label: '4 h 00' },
  { value: String(8 * HOUR), label: '8 h 00' },
];

function Strength({ target, settings, onChange }: Props) {
  const { workflow } = useRoom();
  switch (target.family) {
    case 'pool': {
      const pool = namesOf(workflow).thing('pools', target.target);
      const units = pool?.units ?? 0;
      return (
        <PercentSlider
          label="Capacity"
          percent={settings.percent}
          said={`${settings.percent} % – ${unitsAt(units, settings.percent)} ${pool?.unit === undefined ? 'units' : unitsOf(2, pool.unit).slice(2)}`}
          onChange={(percent) => onChange({ percent })}
        />
      );
    }
    case 'component':
      return (
        <>
          <SegmentedControl
            fullWidth
            aria-label="State"
            data={['down', 'degraded', 'up']}
            value={settings.component}
            onChange={(value) => onChange({ component: value })}
          />
          {settings.component === 'degraded' && (
            <PercentSlider
              label="Speed of the steps that need it"
              percent={settings.percent}
              said={`${settings.percent} %`}
              onChange={(percent) => onChange({ percent })}
            />
          )}
        </>
      );
    case 'step':
      return (
        <SegmentedControl
          fullWidth
          aria-label="How often"
          data={[
            { value: 'once', label: 'this attempt fails' },
            { value: 'always', label: 'every attempt fails' },
          ]}
          value={settings.fails}
          onChange={(value) => onChange({ fails: value })}
        />
      );
    case 'duration':
      return (
        <NumberInput
          label="Takes so many times as long"
          min={0.1}
          max={100}
          step={0.25}
          decimalScale={2}
          value={settings.factor}
          onChange={(value) => onChange({ factor: Math.min(100, Math.max(0.1, Number(value) || 1)) })}
        />
      );
    case 'role':
    case 'vendor':
      return (
        <SegmentedControl
          fullWidth
          aria-label="Reachable"
          data={[
            { value: 'no', label: 'does not answer' },
            { value: 'yes', label: 'answers again' },
          ]}
          value={settings.reachable ? 'yes' : 'no'}
          onChange={(value) => onChange({ reachable: value === 'yes' })}
        />
      );
    case 'service':
      return (
        <PercentSlider
          label="Own level"
          percent={settings.percent}
          said={`${settings.percent} %`}
          onChange={(percent) => onChange({ percent })}
        />
      );
    case 'path':
    case 'message':
      return null;
  }
}

interface SliderProps {
  readonly label: string;
  readonly percent: number;
  /** The figure in words: percent and units. */
  readonly said: string;
  readonly onChange: (percent: number) => void;
}

const PercentSlider = ({ label, percent, said, onChange }: SliderProps): ReactNode => (
  <div className={classes.slider}>
    <div className={classes.sliderHead}>
      <span className={classes.label}>{label}</span>
      <strong>{said}</strong>
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
