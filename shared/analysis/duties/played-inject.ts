import type { Key } from '../../model/ids';
import { nextNumber } from '../../model/inject-order';
import type { Inject } from '../../model/scenario';

export interface PlayedWords {
  readonly duty: Key;
  readonly from: string;
  readonly message: string;
  /** The planned answer that these words are. */
  readonly reply?: Key | undefined;
}

/** An answer in the name of an audience, as information to the room that does nothing to the model. */
export function playedInject({ duty, from, message, reply }: PlayedWords, injects: readonly Inject[]): Inject {
  const no = nextNumber(injects);
  return {
    id: freeId(no, injects),
    no,
    title: `${from} answers`.slice(0, 500),
    type: 'information',
    mode: 'role-play',
    from,
    to: [],
    message,
    expected: [],
    trigger: { kind: 'hand' },
    effects: [],
    plays: { duty, ...(reply !== undefined && { reply }) },
  };
}

function freeId(no: number, injects: readonly Inject[]): string {
  const taken = new Set(injects.map(({ id }) => id));
  let id = `played${no}`;
  while (taken.has(id)) id = `${id}x`;
  return id;
}
