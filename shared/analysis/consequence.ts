import type { Key } from '../model/ids';

/** One thing that a change of the board did. */
export interface Consequence {
  readonly kind:
    'stops' | 'waits' | 'stretches' | 'shortens' | 'goes on' | 'starts' | 'ends' | 'service' | 'path' | 'channel';
  /** The state, service or channel it is about. */
  readonly key: Key;
  readonly tone: 'worse' | 'better' | 'plain';
  /** The whole sentence. */
  readonly text: string;
  /** Of a piece of work that stops or waits: its name and the reason, so that several can be told in one sentence. */
  readonly name?: string;
  readonly why?: string;
}

/** The sentences, those of work that stops or waits for the same reason drawn together into one. */
export function toldTogether(all: readonly Consequence[]): readonly Consequence[] {
  const groups = Map.groupBy(all, (one) => (one.why === undefined ? one : `${one.kind} ${one.why}`));
  return [...groups.values()].map((group) => {
    const [first, ...others] = group as [Consequence, ...Consequence[]]; // a group has at least what it was made from
    return others.length === 0 ? first : { ...first, text: together(first, group) };
  });
}

function together({ kind, why }: Consequence, group: readonly Consequence[]): string {
  const reason = why === '' ? '' : ` (${why})`;
  const does = kind === 'stops' ? `stop, work kept${reason}` : `wait${reason}`;
  return `${group.length} steps ${does}: ${group.map((one) => one.name).join(', ')}`;
}
