import { unreachable } from '../../basics/assert';
import type { Departure, Parts, Script } from '../../model/coverage';
import { namesOf } from '../../model/names';
import type { Workflow } from '../../model/workflow';

/** "“Look for the newest dump” fails", as something that is done in a drill. */
export function departureText(departure: Departure, workflow: Workflow): string {
  const names = namesOf(workflow);
  const state = `“${names.state(departure.state)}”`;
  switch (departure.kind) {
    case 'choose': {
      const found = names.find(departure.state);
      const label = found?.kind === 'decision' ? found.options.find(({ id }) => id === departure.option)?.label : '';
      return `at ${state} choose “${label ?? departure.option}”`;
    }
    case 'answer':
      return departure.approved ? `${state} is approved` : `${state} is rejected`;
    case 'fail':
      return `${state} fails`;
    case 'time out':
      return `${state} is not over by its deadline`;
    default:
      return unreachable(departure);
  }
}

export function scriptText({ departures }: Pick<Script, 'departures'>, workflow: Workflow): string {
  if (departures.length === 0) return 'Everything goes as planned';
  const text = departures.map((it) => departureText(it, workflow)).join(', then ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** "3 states, 4 ways, 1 option": what is none is left out. */
export function partsText({ states, transitions, options }: Parts): string {
  const told = [
    states.length === 0 ? '' : counted(states.length, 'state', 'states'),
    transitions.length === 0 ? '' : counted(transitions.length, 'transition', 'transitions'),
    options.length === 0 ? '' : counted(options.length, 'option', 'options'),
  ].filter((it) => it !== '');
  return told.length === 0 ? 'nothing' : told.join(', ');
}
