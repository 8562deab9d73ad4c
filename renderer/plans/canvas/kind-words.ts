import type { StateKind } from '../../../shared/model/state';

interface KindWords {
  readonly kind: StateKind;
  readonly name: string;
  readonly hint: string;
}

/** The kinds of states as the palette offers them. */
export const KINDS: readonly KindWords[] = [
  { kind: 'step', name: 'Step', hint: 'Work done by an owner: takes time, claims people and machines, may fail.' },
  { kind: 'decision', name: 'Decision', hint: 'A person or a rule picks one of several options.' },
  { kind: 'gate', name: 'Approval', hint: 'A role approves or rejects, or hands over.' },
  { kind: 'wait', name: 'Wait', hint: 'Time passes, or a condition must hold.' },
  { kind: 'tracks', name: 'Tracks', hint: 'Several tracks of work at the same time, joined at the end.' },
  { kind: 'track', name: 'Track', hint: 'One more track for selected parallel tracks.' },
  { kind: 'group', name: 'Group', hint: 'A part of the plan with its own start and ends.' },
  { kind: 'state', name: 'State', hint: 'A plain state, left when a condition holds.' },
  { kind: 'history', name: 'Return', hint: 'Returns to where a group was when it was left.' },
  { kind: 'end', name: 'End', hint: 'Recovered, degraded, failed or abandoned.' },
];
