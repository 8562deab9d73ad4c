import { namesOf } from './names';
import type { Transition } from './state';
import type { Workflow } from './workflow';

/** How a way out is called: the option of a decision by its words, every other ending by its kind. */
export function portLabel({ from, port }: Pick<Transition, 'from' | 'port'>, workflow: Workflow): string {
  const state = namesOf(workflow).find(from);
  const option = state?.kind === 'decision' ? state.options.find((it) => it.id === port) : undefined;
  return option === undefined ? port : `“${option.label}”`;
}
