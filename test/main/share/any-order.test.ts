import { assert, integer, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../shared/basics/result';
import type { JournalEvent } from '../../../shared/model/journal';
import { WordBook } from '../../../shared/participants/word-book';
import type { Order } from '../../../main/runner/decide';
import { WordDesk, type Word } from '../../../main/share/word-desk';
import { seededRandom } from '../../torture/seeded-random';

const people = Array.from({ length: 20 }, (_, no) => ({ id: `seat-${no}`, name: `P${no}`, role: 'player' as const }));

/** 1,000 messages: 20 people, 50 each, one of each 50 poisoned: the drill refuses it. */
const messages: readonly Word[] = people.flatMap((person) =>
  Array.from({ length: 50 }, (_, no): Word => ({
    person,
    as: 'Player',
    id: `${person.id}-${no}`,
    said:
      no % 2 === 0
        ? { kind: 'acknowledge', inject: `i${no}` }
        : { kind: 'answer', inject: `i${no}`, text: no === 1 ? 'poison' : `Answer ${no}` },
  })),
);

/** A record in memory: in one commit, in order; what is refused leaves nothing behind. */
class Record {
  readonly events: JournalEvent[] = [];
  book = new WordBook();
  #desk = this.#newDesk();
  #wake: () => void = () => undefined;

  #newDesk(): WordDesk {
    return new WordDesk({
      words: this.book,
      reportBug: console.error,
      time: { setTimer: (_, then) => ((this.#wake = then), () => undefined) },
      commit: (orders) => orders.map((order) => this.#take(order)),
    });
  }

  #take({ command, by, sent }: Order) {
    if (command.kind === 'note' && command.text === 'poison') return err({ code: 'refused' as const, message: 'No.' });
    const seq = this.events.length;
    const event = { seq, at: 0, wall: 0, cause: { kind: 'command', command, by, sent }, changes: [], hash: '' };
    this.events.push(event as JournalEvent); // `as`: without the chain, which is not looked at here
    this.book.hear(event as JournalEvent);
    return ok({ seq });
  }

  say(word: Word): void {
    void this.#desk.say(word);
  }

  commit(): void {
    this.#wake();
  }

  /** The program is killed: what was not committed is gone, the record is read anew. */
  kill(): void {
    this.book = new WordBook();
    for (const event of this.events) this.book.hear(event);
    this.#desk = this.#newDesk();
  }
}

const stateOf = ({ book, events }: Record) => ({
  saved: people.map(({ id }) => [...book.savedOf(id)].toSorted()),
  replies: Array.from({ length: 50 }, (_, no) =>
    book
      .about(`i${no}`)
      .map(({ who, text }) => `${who}: ${text}`)
      .toSorted(),
  ),
  recorded: events.length,
});

const inOrder = new Record();
for (const message of messages) inOrder.say(message);
inOrder.commit();
const expected = stateOf(inOrder);

describe('messages in any order, any of them several times', () => {
  it('come to the same record of who said what, whatever is killed in between', () => {
    expect(expected.recorded).toBe(980);
    assert(
      property(integer(), integer({ min: 1, max: 200 }), nat(3), (seed, batch, kills) => {
        const random = seededRandom(seed);
        const again = Array.from({ length: 300 }, () => messages[random.below(messages.length)] ?? messages[0]);
        const stream = shuffled([...messages, ...again] as Word[], random.below);
        const killAt = new Set(Array.from({ length: kills }, () => random.below(stream.length)));
        const record = new Record();
        for (const [at, message] of stream.entries()) {
          record.say(message);
          if (at % batch === 0) record.commit();
          if (killAt.has(at)) record.kill();
        }
        record.commit();
        if (kills > 0) for (const message of messages) record.say(message); // as pages do when they come back
        record.commit();
        expect(stateOf(record)).toEqual(expected);
      }),
      { numRuns: Number(process.env['STATEDRILL_FUZZ'] ?? 300) },
    );
  }, 120_000);
});

function shuffled<T>(items: T[], below: (limit: number) => number): readonly T[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = below(at + 1);
    [items[at], items[other]] = [items[other] as T, items[at] as T]; // `as`: both are in it
  }
  return items;
}
