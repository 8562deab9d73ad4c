import { refuse, type Command } from './command';
import { copy, paste } from './clipboard';
import { treeOf } from './tree';

export interface Duplicate {
  readonly states: readonly string[];
}

/** A copy beside the original, in the same container. */
export const duplicate: Command<Duplicate> = {
  label: ({ states }, plan) =>
    states.length === 1 ? `Duplicate ${treeOf(plan).byId.get(states[0] ?? '')?.name ?? 'state'}` : 'Duplicate states',
  apply(plan, { states }) {
    const clip = copy(plan, states);
    if (clip === undefined) return refuse('There is nothing to duplicate.');
    const first = states.map((id) => treeOf(plan).byId.get(id)).find((s) => s !== undefined);
    return paste.apply(plan, { clip, into: first?.parent });
  },
};
