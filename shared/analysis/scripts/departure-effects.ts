import { unreachable } from '../../basics/assert';
import type { Departure } from '../../model/coverage';
import type { Effect } from '../../model/scenario';
import type { State } from '../../model/state';
import type { Workflow } from '../../model/workflow';
import { keepFromHolding, VERY_SLOW } from './keep-from-holding';

/**
 * What an inject has to do so that a departure happens by itself, in a drill and in a simulation. None where only people
 * can do it: a gate is answered by whoever answers.
 */
export function effectsOfDeparture(departure: Departure, workflow: Workflow): readonly Effect[] {
  const state = workflow.states.find(({ id }) => id === departure.state);
  switch (departure.kind) {
    case 'choose':
      return [{ op: 'block', state: departure.state, option: departure.option, only: true }];
    case 'answer':
      return [];
    case 'fail':
      // A fallback would succeed where every attempt fails; what is blocked has none.
      return state?.kind === 'step' && state.fallback !== undefined
        ? [{ op: 'block', state: departure.state }]
        : [{ op: 'failing', step: departure.state }];
    case 'time out':
      return state === undefined ? [] : outlastDeadline(state, workflow);
    default:
      return unreachable(departure);
  }
}

function outlastDeadline(state: State, workflow: Workflow): readonly Effect[] {
  switch (state.kind) {
    case 'step':
      return [{ op: 'scale', step: state.id, factor: VERY_SLOW }];
    case 'wait':
      return state.until === undefined ? [] : (keepFromHolding(state.until, workflow) ?? []);
    case 'decision':
    case 'gate': {
      const owner = workflow.roles.find(({ key }) => key === state.owner);
      if (owner === undefined) return [];
      return [owner.key, ...(owner.backups ?? [])].map((role): Effect => ({ op: 'role', role, reachable: false }));
    }
    default:
      return [];
  }
}
