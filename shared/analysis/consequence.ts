import type { Key } from '../model/ids';

/** One thing that a change of the board did. */
export interface Consequence {
  readonly kind: 'stops' | 'waits' | 'stretches' | 'shortens' | 'goes on' | 'starts' | 'ends' | 'service' | 'path';
  /** The state or service it is about. */
  readonly key: Key;
  readonly tone: 'worse' | 'better' | 'plain';
  readonly text: string;
}
