import { unreachable } from '../basics/assert';
import { HOUR, MINUTE } from '../basics/time';
import type { State, StateKind } from '../model/state';

/** A new state of a kind: complete enough to be drilled, plain enough to be filled in. */
export function newState(kind: StateKind, id: string, key: (prefix: string) => string): State {
  switch (kind) {
    case 'step':
      return {
        id,
        kind,
        name: 'New step',
        duration: { kind: 'triangular', min: 15 * MINUTE, mode: 30 * MINUTE, max: HOUR },
      };
    case 'decision':
      return {
        id,
        kind,
        name: 'New decision',
        options: [
          { id: key('option'), label: 'Yes' },
          { id: key('option'), label: 'No' },
        ],
      };
    case 'wait':
      return { id, kind, name: 'New wait', duration: { kind: 'fixed', value: 30 * MINUTE } };
    case 'gate':
      return { id, kind, name: 'New approval' };
    case 'group':
      return { id, kind, name: 'New group' };
    case 'tracks':
      return { id, kind, name: 'New parallel tracks', join: { kind: 'all' } };
    case 'track':
      return { id, kind, name: 'New track' };
    case 'state':
      return { id, kind, name: 'New state' };
    case 'history':
      return { id, kind, name: 'Return point', deep: true };
    case 'end':
      return { id, kind, name: 'Recovered', outcome: 'recovered' };
    default:
      return unreachable(kind);
  }
}
