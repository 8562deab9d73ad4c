import { Select, Textarea } from '@mantine/core';
import { unreachable } from '../../../../shared/basics/assert';
import { parseDuration } from '../../../../shared/basics/parse-duration';
import { formatDuration, MINUTE } from '../../../../shared/basics/time';
import type { Distribution } from '../../../../shared/model/distribution';
import { curvePath } from '../../canvas/duration-curve';
import { distributionSentence, plannedMs } from '../../canvas/planned-time';
import { part, type Bound } from './bound';
import { DurationField } from './duration-field';
import { NumberField } from './number-field';
import { useDraft } from '../../../ui/use-draft';
import classes from './fields.module.css';

type Kind = Distribution['kind'];

const KINDS: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'fixed', label: 'Fixed' },
  { value: 'triangular', label: 'Triangular' },
  { value: 'pert', label: 'PERT' },
  { value: 'uniform', label: 'Uniform' },
  { value: 'lognormal', label: 'Lognormal' },
  { value: 'exponential', label: 'Exponential' },
  { value: 'empirical', label: 'Measured times' },
  { value: 'transfer', label: 'Transfer: size over rate' },
];

interface Props {
  readonly of: Bound<Distribution> | Bound<Distribution | undefined>;
  readonly label: string;
  /** What holds while there is none; with it the time may be left out. */
  readonly otherwise?: string;
}

/** How long something takes: the kind of distribution, its figures, its shape. */
export function DistributionField({ of, label, otherwise }: Props) {
  const { value } = of;
  return (
    <div data-field={of.field} className={classes.group}>
      <Select
        label={label}
        data={[...KINDS]}
        value={value?.kind ?? null}
        onChange={(kind) => void of.change(kind === null ? undefined : converted(value, kind))}
        allowDeselect={false}
        clearable={otherwise !== undefined}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        {...(otherwise === undefined ? {} : { placeholder: otherwise })}
      />
      {value !== undefined && <Figures of={of as Bound<Distribution>} />}
      {value !== undefined && (
        <div>
          <svg className={classes.curve} viewBox="0 0 240 44" preserveAspectRatio="none" aria-hidden>
            <path d={curvePath(value, 240, 44)} />
          </svg>
          <p className={classes.sentence}>{distributionSentence(value)}</p>
        </div>
      )}
    </div>
  );
}

function Figures({ of }: { readonly of: Bound<Distribution> }) {
  const { value: d } = of;
  /** One figure of `d`, typed by the case that asks. */
  const figure = (name: string, value: number): Bound<number> =>
    part<Distribution, number>(of, value, (next) => ({ ...d, [name]: next }));
  const time = (name: string, value: number, label: string) => (
    <DurationField of={figure(name, value)} label={label} required />
  );
  switch (d.kind) {
    case 'fixed':
      return time('value', d.value, 'Time');
    case 'uniform':
      return (
        <div className={classes.pair}>
          {time('min', d.min, 'Least')}
          {time('max', d.max, 'Most')}
        </div>
      );
    case 'triangular':
    case 'pert':
      return (
        <div className={classes.triple}>
          {time('min', d.min, 'Least')}
          {time('mode', d.mode, 'Likely')}
          {time('max', d.max, 'Most')}
        </div>
      );
    case 'lognormal':
      return (
        <div className={classes.pair}>
          {time('median', d.median, 'Median')}
          <NumberField of={figure('sigma', d.sigma)} label="Spread (σ)" required />
        </div>
      );
    case 'exponential':
      return time('mean', d.mean, 'Average');
    case 'empirical':
      return <Samples of={part<Distribution, number[]>(of, d.samples, (samples) => samples && { ...d, samples })} />;
    case 'transfer':
      return (
        <div className={classes.triple}>
          <NumberField of={figure('megabytes', d.megabytes)} label="Size" unit="MB" required />
          <NumberField of={figure('megabitsPerSecond', d.megabitsPerSecond)} label="Rate" unit="Mbit/s" required />
          <NumberField
            of={part<Distribution, number | undefined>(of, d.sigma, (sigma) => withSigma(d, sigma))}
            label="Spread (σ)"
            placeholder="0"
          />
        </div>
      );
    default:
      return unreachable(d);
  }
}

function withSigma(d: Extract<Distribution, { kind: 'transfer' }>, sigma: number | undefined): Distribution {
  const { sigma: _, ...rest } = d;
  return sigma === undefined ? rest : { ...rest, sigma };
}

function Samples({ of }: { readonly of: Bound<number[]> }) {
  const { error, onChange, ...draft } = useDraft(of.value.map(formatDuration).join('; '), (text, gesture) => {
    const parts = text.split(/[;\n]/).map((word) => word.trim()).filter(Boolean); // prettier-ignore
    const times = parts.map(parseDuration);
    const wrong = parts.find((_, i) => times[i] === undefined);
    if (wrong !== undefined) return `“${wrong}” is no time.`;
    return of.change(times.filter((t) => t !== undefined), gesture); // prettier-ignore
  });
  return (
    <Textarea
      {...draft}
      label="Measured times"
      description="Separated by semicolons: 45 min; 1 h 10; 2 h"
      autosize
      minRows={2}
      maxRows={8}
      onChange={(e) => onChange(e.currentTarget.value)}
      {...(error === undefined ? {} : { error })}
    />
  );
}

/** The same time said another way, as well as the kinds allow. */
function converted(before: Distribution | undefined, kind: Kind): Distribution {
  const ms = before === undefined ? 30 * MINUTE : Math.round(plannedMs(before));
  const [min, max] =
    before !== undefined && 'min' in before ? [before.min, before.max] : [Math.round(ms / 2), Math.round(ms * 2)];
  switch (kind) {
    case 'fixed':
      return { kind, value: ms };
    case 'uniform':
      return { kind, min, max };
    case 'triangular':
    case 'pert':
      return { kind, min: Math.min(min, ms), mode: ms, max: Math.max(max, ms) };
    case 'lognormal':
      return { kind, median: ms, sigma: 0.5 };
    case 'exponential':
      return { kind, mean: ms };
    case 'empirical':
      return { kind, samples: [min, ms, max] };
    case 'transfer':
      return { kind, megabytes: 100_000, megabitsPerSecond: 1_000 };
    default:
      return unreachable(kind);
  }
}
