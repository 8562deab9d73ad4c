import type { StateKind } from '../model/state';

/** What a kind of state is called in a sentence. */
export const KIND_NAME: Readonly<Record<StateKind, string>> = {
  step: 'step',
  decision: 'decision',
  wait: 'wait',
  gate: 'gate',
  group: 'group',
  tracks: 'parallel tracks',
  track: 'track',
  state: 'state',
  history: 'return point',
  end: 'end',
};
