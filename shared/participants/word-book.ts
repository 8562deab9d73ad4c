// What the people of a drill have said, by whom and about what: read from the record alone, so that it survives anything.
import type { Key } from '../model/ids';
import type { JournalEvent } from '../model/journal';
import type { Reply } from './participant-view';

export interface Sent {
  readonly from: string;
  readonly id: string;
}

const key = ({ from, id }: Sent): string => `${from} ${id}`;
const named = (name: string): string => `name:${name}`;

/** From whom a word comes that carries no name. */
export const NOBODY = 'nobody';

/** Grows with the record, an entry at a time: 20,000 of them are not copied for each new one. */
export class WordBook {
  readonly #seqs = new Map<string, number>();
  readonly #saved = new Map<string, string[]>();
  readonly #savedBy = new Map<string, string[]>();
  readonly #about = new Map<Key, Reply[]>();
  readonly #aboutOf = new Map<string, Reply[]>();
  readonly #loose = new Map<string, Reply[]>();
  readonly #countered = new Set<number>();

  /** Whose entry it was, where somebody said something. */
  hear({ seq, at, cause }: JournalEvent): string | undefined {
    if (cause.kind !== 'command') return undefined;
    const { command, by, sent } = cause;
    if (sent !== undefined) {
      this.#seqs.set(key(sent), seq);
      push(this.#saved, sent.from, sent.id);
      if (sent.from !== NOBODY) {
        this.#seqs.set(key({ from: named(by), id: sent.id }), seq);
        push(this.#savedBy, by, sent.id);
      }
    }
    if (command.kind === 'counter') this.#countered.add(command.seq);
    if (command.kind !== 'note') return sent === undefined ? undefined : by;
    const who = command.who ?? by;
    const reply: Reply = { seq, at, tag: command.tag, who, text: command.text };
    if (command.inject === undefined) push(this.#loose, who, reply);
    else {
      push(this.#about, command.inject, reply);
      push(this.#aboutOf, `${command.inject} ${who}`, reply);
    }
    return who;
  }

  /**
   * The place in the record of a message that was taken already: from this place in the drill, or from an earlier one of
   * the same name, whose answer was lost on the way.
   */
  seqOf(sent: Sent, name?: string): number | undefined {
    const earlier = name === undefined ? undefined : this.#seqs.get(key({ from: named(name), id: sent.id }));
    return this.#seqs.get(key(sent)) ?? earlier;
  }

  /** Ids of a person's messages that are in the record, in order. */
  savedOf(from: string): readonly string[] {
    return this.#saved.get(from) ?? [];
  }

  /** The same under a name, from whichever place. */
  savedBy(name: string): readonly string[] {
    return this.#savedBy.get(name) ?? [];
  }

  about(inject: Key): readonly Reply[] {
    return this.#standing(this.#about.get(inject));
  }

  aboutOf(inject: Key, who: string): readonly Reply[] {
    return this.#standing(this.#aboutOf.get(`${inject} ${who}`));
  }

  /** What a person said about no inject in particular. */
  looseOf(who: string): readonly Reply[] {
    return this.#standing(this.#loose.get(who));
  }

  /** Entries that were taken back are not shown. */
  #standing(replies: readonly Reply[] = []): readonly Reply[] {
    return this.#countered.size === 0 ? replies : replies.filter(({ seq }) => !this.#countered.has(seq));
  }
}

function push<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [item]);
  else list.push(item);
}
