import type { Guard } from '../../model/guard';

export interface GuardReference {
  readonly kind: 'pool' | 'component' | 'service' | 'step' | 'variable';
  readonly key: string;
}

/** Everything a condition names. */
export function guardReferences(guard: Guard): readonly GuardReference[] {
  switch (guard.kind) {
    case 'all':
    case 'any':
      return guard.of.flatMap(guardReferences);
    case 'not':
      return guardReferences(guard.of);
    case 'pool':
      return [{ kind: 'pool', key: guard.pool }];
    case 'component':
      return [{ kind: 'component', key: guard.component }];
    case 'level':
      return [{ kind: 'service', key: guard.service }];
    case 'step':
    case 'attempts':
      return [{ kind: 'step', key: guard.step }];
    case 'variable':
      return [{ kind: 'variable', key: guard.variable }];
    case 'elapsed':
      return [];
  }
}

export type Elapsed = Extract<Guard, { kind: 'elapsed' }>;

/** Every `elapsed` inside a condition: the instants at which it may become true by itself. */
export function elapsedIn(guard: Guard): readonly Elapsed[] {
  switch (guard.kind) {
    case 'all':
    case 'any':
      return guard.of.flatMap(elapsedIn);
    case 'not':
      return elapsedIn(guard.of);
    case 'elapsed':
      return [guard];
    default:
      return [];
  }
}
