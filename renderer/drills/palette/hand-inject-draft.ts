import type { InjectFamily, InjectTarget } from '../../../shared/analysis/meaningful-injects';
import { describeEffect } from '../../../shared/analysis/describe-effect';
import type { Ms } from '../../../shared/basics/time';
import type { Effect, Inject } from '../../../shared/model/scenario';
import type { Workflow } from '../../../shared/model/workflow';

/** What the facilitator has set in the form; each family reads its own fields. */
export interface Settings {
  readonly component: 'down' | 'degraded' | 'up';
  /** Percent: capacity of a pool, speed of a degraded component, level of a service. */
  readonly percent: number;
  readonly factor: number;
  readonly fails: 'once' | 'always';
  readonly reachable: boolean;
  readonly works: boolean;
  /** Ends by itself after this time; lasts until lifted when absent. */
  readonly lasts: Ms | undefined;
  readonly title: string;
  readonly from: string;
  readonly message: string;
}

export const firstSettings: Settings = {
  component: 'down',
  percent: 40,
  factor: 2,
  fails: 'once',
  reachable: false,
  works: false,
  lasts: undefined,
  title: '',
  from: 'Facilitator',
  message: '',
};

export const FAMILIES: readonly { readonly family: InjectFamily; readonly name: string }[] = [
  { family: 'pool', name: 'Capacity' },
  { family: 'component', name: 'Component' },
  { family: 'step', name: 'Step fails' },
  { family: 'path', name: 'Path blocked' },
  { family: 'duration', name: 'Takes longer' },
  { family: 'role', name: 'Role gone' },
  { family: 'vendor', name: 'Vendor silent' },
  { family: 'channel', name: 'Channel' },
  { family: 'service', name: 'Service level' },
  { family: 'message', name: 'Message' },
];

/** The effect that the form describes; none for a message. */
export function effectOf({ family, target, option }: InjectTarget, settings: Settings): Effect | undefined {
  const lasting = settings.lasts === undefined ? {} : { for: settings.lasts };
  switch (family) {
    case 'component':
      return {
        op: 'component',
        component: target,
        to: settings.component,
        ...(settings.component === 'degraded' ? { factor: Math.max(1, settings.percent) / 100 } : {}),
        ...lasting,
      };
    case 'pool':
      return { op: 'pool', pool: target, percent: settings.percent, ...lasting };
    case 'step':
      return settings.fails === 'once' ? { op: 'fail', step: target } : { op: 'failing', step: target, ...lasting };
    case 'path':
      return { op: 'block', state: target, ...(option === undefined ? {} : { option }), ...lasting };
    case 'duration':
      return { op: 'scale', step: target, factor: settings.factor, ...lasting };
    case 'role':
      return { op: 'role', role: target, reachable: settings.reachable, ...lasting };
    case 'vendor':
      return { op: 'vendor', vendor: target, reachable: settings.reachable, ...lasting };
    case 'channel':
      return { op: 'channel', channel: target, works: settings.works, ...lasting };
    case 'service':
      return { op: 'level', service: target, percent: settings.percent };
    case 'message':
      return undefined;
  }
}

/** How hard an effect hits, as the form keeps it when another thing is chosen. */
export function strengthOf(effect: Effect): Partial<Settings> {
  switch (effect.op) {
    case 'component':
      return {
        component: effect.to,
        ...(effect.factor === undefined ? {} : { percent: Math.round(effect.factor * 100) }),
      };
    case 'pool':
      return { percent: effect.percent ?? 100 };
    case 'level':
      return { percent: effect.percent };
    case 'scale':
      return { factor: effect.factor };
    case 'role':
    case 'vendor':
      return { reachable: effect.reachable };
    case 'channel':
      return { works: effect.works };
    default:
      return {};
  }
}

/** The inject to be released: what it does, and what the room is told. Undefined while there is nothing to release. */
export function handInject(
  target: InjectTarget,
  settings: Settings,
  { workflow, injects }: { readonly workflow: Workflow; readonly injects: readonly Inject[] },
): Inject | undefined {
  const effect = effectOf(target, settings);
  const message = settings.message.trim();
  const title =
    settings.title.trim() || (effect === undefined ? message.slice(0, 80) : describeEffect(effect, workflow));
  if (title === '') return undefined;
  const no = Math.max(0, ...injects.map((inject) => inject.no)) + 1;
  return {
    id: freeId(no, injects),
    no,
    title: title.slice(0, 500),
    type: 'inject',
    mode: 'verbal',
    from: settings.from.trim() || 'Facilitator',
    to: [],
    message,
    expected: [],
    trigger: { kind: 'hand' },
    effects: effect === undefined ? [] : [effect],
  };
}

function freeId(no: number, injects: readonly Inject[]): string {
  const taken = new Set(injects.map((inject) => inject.id));
  let id = `hand${no}`;
  while (taken.has(id)) id = `${id}x`;
  return id;
}
