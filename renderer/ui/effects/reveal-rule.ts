import type { Inject } from '../../../shared/model/scenario';
import type { Workflow } from '../../../shared/model/workflow';

export type Reveal = NonNullable<Inject['reveal']>;

/** When players learn of the effects, in words. */
export const REVEALS: readonly { readonly value: Reveal['kind']; readonly label: string }[] = [
  { value: 'message', label: 'With the message' },
  { value: 'step', label: 'When a step is done' },
  { value: 'hand', label: 'When the facilitator says so' },
];

/** The rule of a kind; with the message is the rule that is not written down, and so is a step where there is none. */
export function revealOf(kind: Reveal['kind'], { states }: Pick<Workflow, 'states'>): Reveal | undefined {
  if (kind === 'message') return undefined;
  if (kind === 'hand') return { kind };
  const first = states.find((state) => state.kind === 'step')?.id;
  return first === undefined ? undefined : { kind, step: first };
}
