import { unreachable } from '../../../shared/basics/assert';
import { namesOf } from '../../../shared/model/names';
import type { Variant } from '../../../shared/model/variant';
import type { Workflow } from '../../../shared/model/workflow';

/** One number of a what-if: what it is called, where it may go, and the what-if with another one in its place. */
export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** In the plan as it is. */
  readonly planned: number | undefined;
  readonly format: (value: number) => string;
  /** What is measured where it is not the time to minimum level: demand moves when the work that waits is caught up. */
  readonly measure?: 'caught up';
  readonly with: (value: number) => Variant;
}

export const figuresOf = (variant: Variant, workflow: Workflow): readonly Figure[] => [
  ...variant.changes.flatMap((_, index) => ofChange(variant, index, workflow) ?? []),
  ...variant.effects.flatMap((_, index) => ofEffect(variant, index, workflow) ?? []),
];

const count = (value: number): string => String(value);
const times = (value: number): string => `×${Math.round(value * 100) / 100}`;
const percent = (value: number): string => `${Math.round(value)} %`;

function ofChange(variant: Variant, index: number, workflow: Workflow): Figure | undefined {
  const change = variant.changes[index];
  if (change === undefined) return undefined;
  const names = namesOf(workflow);
  const replaced = (by: Variant['changes'][number]): Variant => ({
    ...variant,
    changes: variant.changes.with(index, by),
  });
  const id = `change ${index}`;
  const step = 'step' in change && change.step !== undefined ? names.find(change.step) : undefined;
  const planned = step?.kind === 'step' ? step : undefined;
  switch (change.kind) {
    case 'pool units': {
      const units = names.thing('pools', change.pool)?.units ?? 1;
      return { id, label: `Units of ${names.name('pools', change.pool)}`, value: change.units, min: 1, max: Math.max(units * 2, units + 4), step: 1, planned: units, format: count, with: (value) => replaced({ ...change, units: value }) }; // prettier-ignore
    }
    case 'duration factor':
      return { id, label: `Duration of ${step?.name ?? 'every step'}`, value: change.factor, min: 0.25, max: 3, step: 0.25, planned: 1, format: times, with: (value) => replaced({ ...change, factor: value }) }; // prettier-ignore
    case 'success':
      return { id, label: `${step?.name ?? change.step} succeeds`, value: change.probability * 100, min: 0, max: 100, step: 5, planned: (planned?.success ?? 1) * 100, format: percent, with: (value) => replaced({ ...change, probability: value / 100 }) }; // prettier-ignore
    case 'retries':
      return { id, label: `Further tries of ${step?.name ?? change.step}`, value: change.max, min: 0, max: 6, step: 1, planned: planned?.retries?.max ?? 0, format: count, with: (value) => replaced({ ...change, max: value }) }; // prettier-ignore
    case 'duration':
    case 'work-around':
      return undefined;
    default:
      return unreachable(change);
  }
}

function ofEffect(variant: Variant, index: number, workflow: Workflow): Figure | undefined {
  const effect = variant.effects[index];
  const names = namesOf(workflow);
  const id = `effect ${index}`;
  const replaced = (by: Variant['effects'][number]): Variant => ({
    ...variant,
    effects: variant.effects.with(index, by),
  });
  if (effect?.op === 'site')
    return { id, label: `${names.name('sites', effect.site)} at`, value: effect.percent, min: 0, max: 100, step: 10, planned: 100, format: percent, with: (value) => replaced({ ...effect, percent: value }) }; // prettier-ignore
  if (effect?.op === 'scale')
    return { id, label: 'Duration', value: effect.factor, min: 0.25, max: 3, step: 0.25, planned: 1, format: times, with: (value) => replaced({ ...effect, factor: value }) }; // prettier-ignore
  if (effect?.op === 'demand')
    return { id, label: `Demand on ${names.name('services', effect.service)}`, value: effect.percent, min: 0, max: 300, step: 25, planned: 100, format: percent, measure: 'caught up', with: (value) => replaced({ ...effect, percent: value }) }; // prettier-ignore
  if (effect?.op !== 'pool') return undefined;
  const pool = names.thing('pools', effect.pool);
  if (effect.percent !== undefined)
    return { id, label: `${pool?.name ?? effect.pool} at`, value: effect.percent, min: 0, max: 100, step: 10, planned: 100, format: percent, with: (value) => replaced({ ...effect, percent: value }) }; // prettier-ignore
  return { id, label: `Missing of ${pool?.name ?? effect.pool}`, value: effect.lost ?? 0, min: 0, max: pool?.units ?? 1, step: 1, planned: 0, format: count, with: (value) => replaced({ ...effect, lost: value }) }; // prettier-ignore
}

/** Values over the whole range, at most nine, and with them the present one and that of the plan. */
export function valuesOver({ min, max, step, value, planned }: Figure): readonly number[] {
  const steps = Math.round((max - min) / step);
  const stride = Math.max(1, Math.ceil(steps / 8)) * step;
  const isInside = planned !== undefined && planned >= min && planned <= max;
  const values = new Set(isInside ? [value, planned] : [value]);
  for (let at = min; at < max + step / 2; at += stride) values.add(Math.min(max, Math.round(at * 1_000) / 1_000));
  return [...values].toSorted((a, b) => a - b);
}
