import { describe, expect, it } from 'vitest';
import { err, ok, type Result } from '../../../shared/basics/result';
import type { Failure } from '../../../shared/contract/bridge';
import { WordBook } from '../../../shared/participants/word-book';
import type { Order } from '../../../main/runner/decide';
import { WordDesk, type Word } from '../../../main/share/word-desk';
import { FakeTime } from '../support/fake-time';

type Saved = Result<{ seq: number }, Failure>;

const word = (no: number, person = 'seat-1', role: Word['person']['role'] = 'player'): Word => ({
  person: { id: person, name: person, role },
  as: 'a player',
  id: `message-${no}`,
  said: { kind: 'answer', inject: 'i1', text: `Answer ${no}` },
});

function desk(commit: (orders: readonly Order[]) => readonly Saved[]) {
  const time = new FakeTime();
  const bugs: unknown[] = [];
  const batches: (readonly Order[])[] = [];
  const words = new WordDesk({
    words: new WordBook(),
    time,
    commit: (orders) => {
      batches.push(orders);
      return commit(orders);
    },
    reportBug: (bug) => bugs.push(bug),
  });
  return { words, time, batches, bugs };
}

const inOrder = (orders: readonly Order[]): readonly Saved[] => orders.map((_, seq) => ok({ seq }));

describe('words on their way into the record', () => {
  it('go there together after 10 ms, in the order in which they came, and are answered only then', async () => {
    const { words, time, batches } = desk(inOrder);
    const answered: number[] = [];
    for (const no of [1, 2, 3]) void words.say(word(no, `seat-${no}`)).then(() => answered.push(no));
    time.pass(9);
    await Promise.resolve();
    expect([batches.length, answered]).toEqual([0, []]);

    time.pass(1);
    await Promise.resolve();

    expect(batches.map((batch) => batch.map(({ by }) => by))).toEqual([['seat-1', 'seat-2', 'seat-3']]);
    expect(answered).toEqual([1, 2, 3]);
  });

  it('are not answered as saved where the disk is full, and can be said again', async () => {
    let isFull = true;
    const full: Saved = err({ code: 'not-saved', message: 'Not saved: the disk is full.' });
    const { words, time } = desk((orders) => (isFull ? orders.map(() => full) : inOrder(orders)));
    const first = words.say(word(1));
    time.pass(10);
    expect(await first).toEqual(full);

    isFull = false;
    const second = words.say(word(1));
    time.pass(10);
    expect(await second).toEqual(ok({ seq: 0 }));
  });

  it('are answered even where something goes wrong that nobody thought of', async () => {
    const { words, time, bugs } = desk(() => {
      throw new Error('a bug');
    });
    const said = words.say(word(1));
    time.pass(10);
    expect(await said).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(bugs).toHaveLength(1);
  });

  it('are refused without the reason, which could be what the room does not know; the co-facilitator is told', async () => {
    const why: Saved = err({ code: 'refused', message: 'The restore waits for the hidden host.' });
    const { words, time } = desk((orders) => orders.map(() => why));
    const player = words.say(word(1));
    const helper = words.say(word(2, 'seat-2', 'co-facilitator'));
    time.pass(10);
    expect(JSON.stringify(await player)).not.toContain('hidden');
    expect(await helper).toEqual(why);
  });
});
