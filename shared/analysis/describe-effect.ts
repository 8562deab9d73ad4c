import { formatDuration } from '../basics/time';
import type { Key } from '../model/ids';
import { namesOf, type Names } from '../model/names';
import type { Effect } from '../model/scenario';
import type { Workflow } from '../model/workflow';
import { channelName } from './duties/channels';

/** An effect in words: "Database engineers at 40 % (1 of 3 engineers) for 2 h 00". */
export function describeEffect(effect: Effect, workflow: Workflow): string {
  const lasting = 'for' in effect && effect.for !== undefined ? ` for ${formatDuration(effect.for)}` : '';
  return `${effectInWords(effect, workflow)}${lasting}`;
}

/** The same without how long it lasts. */
export const effectInWords = (effect: Effect, workflow: Workflow): string =>
  effect.op === 'channel'
    ? `${channelName(workflow, effect.channel)} ${effect.works ? 'works again' : 'is dead'}`
    : described(effect, namesOf(workflow));

function described(effect: Exclude<Effect, { op: 'channel' }>, names: Names): string {
  switch (effect.op) {
    case 'component':
      return `${names.name('components', effect.component)} ${effect.to}${atSpeed(effect)}`;
    case 'pool':
      return poolAt(effect, names);
    case 'fail':
      return `${names.state(effect.step)}: this attempt fails`;
    case 'block':
      return `${names.state(effect.state)}${optionOf(effect.state, effect.option, names)} ${effect.only ? 'is the only way' : 'is blocked'}`;
    case 'failing':
      return `${names.state(effect.step)}: every attempt fails`;
    case 'scale':
      return `${scaled(effect, names)} take${effect.step === undefined ? '' : 's'} ${effect.factor} times as long`;
    case 'role':
      return `${names.name('roles', effect.role)} ${effect.reachable ? 'answers again' : 'does not answer'}`;
    case 'vendor':
      return `${names.name('vendors', effect.vendor)} ${effect.reachable ? 'answers again' : 'does not answer'}`;
    case 'level':
      return `${names.name('services', effect.service)} set to ${effect.percent} %`;
    case 'data-age':
      return `newest usable copy of ${names.name('services', effect.service)} is ${formatDuration(effect.age)} old`;
    case 'demand':
      return `demand on ${names.name('services', effect.service)} at ${effect.percent} %`;
    case 'site':
      return `${names.name('sites', effect.site)} at ${effect.percent} %`;
    case 'known-error':
      return `known error: ${names.name('knownErrors', effect.knownError)}`;
  }
}

const atSpeed = (effect: Extract<Effect, { op: 'component' }>): string =>
  effect.to === 'degraded' && effect.factor !== undefined ? ` (speed ×${effect.factor})` : '';

function poolAt(effect: Extract<Effect, { op: 'pool' }>, names: Names): string {
  const pool = names.thing('pools', effect.pool);
  const name = pool?.name ?? effect.pool;
  const { percent = 100, lost = 0 } = effect;
  if (pool === undefined) return `${name} at ${percent} %`;
  const left = unitsLeft(pool.units, percent, lost);
  const of = `${left} of ${unitsOf(pool.units, pool.unit)}`;
  return percent === 100 && lost > 0 ? `${name}: ${lost} lost (${of} left)` : `${name} at ${percent} % (${of})`;
}

/** Whole units that a pool keeps; docs/semantics.md, "Pool capacity". */
export const unitsLeft = (units: number, percent: number, lost: number): number =>
  Math.max(0, Math.floor((units * percent) / 100) - lost);

/** "3 engineers", "60 Mbit/s": units of measure take no plural. */
export const unitsOf = (units: number, unit = 'unit'): string =>
  `${units} ${unit}${units === 1 || !/^[a-z ]+$/i.test(unit) || unit.endsWith('s') ? '' : 's'}`;

const scaled = (effect: Extract<Effect, { op: 'scale' }>, names: Names): string =>
  effect.step === undefined
    ? `steps on ${effect.pool === undefined ? 'everything' : names.name('pools', effect.pool)}`
    : names.state(effect.step);

function optionOf(state: Key, option: Key | undefined, names: Names): string {
  if (option === undefined) return '';
  const decision = names.find(state);
  const label = decision?.kind === 'decision' ? decision.options.find((it) => it.id === option)?.label : undefined;
  return ` – ${label ?? option}`;
}
