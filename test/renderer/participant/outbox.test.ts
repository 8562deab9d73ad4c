import { describe, expect, it } from 'vitest';
import { createOutbox, type Outgoing } from '../../../renderer/participant/outbox';
import { createShelf } from '../../../renderer/participant/shelf';
import type { Failure } from '../../../shared/contract/bridge';

const broken: Failure = { code: 'not-saved', message: 'The connection broke.' };
const over: Failure = { code: 'refused', message: 'The drill has ended.' };

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

function setUp(storage = memory(), answers: (Failure | undefined)[] = []) {
  const sent: { id: string; say: string }[] = [];
  let ids = 0;
  const outbox = createOutbox<string>({
    shelf: createShelf(storage, 'outbox'),
    newId: () => `m${++ids}`,
    now: () => 1_000,
    async send(message) {
      sent.push(message);
      const refusal = answers.shift();
      return refusal === undefined ? { ok: true, value: {} } : { ok: false, error: refusal };
    },
  });
  const states = (): string[] => outbox.sent.get().map(({ said, state }) => `${said}: ${state}`);
  return { outbox, sent, states, storage };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('what a participant has said and not yet sent', () => {
  it('is saved with the time at which it was in the record, and off the shelf', async () => {
    const { outbox, states, storage } = setUp();

    outbox.say('acknowledged');
    expect(states()).toEqual(['acknowledged: sending']);
    expect(storage.getItem('outbox')).toContain('acknowledged');
    await settled();

    expect(outbox.sent.get()).toMatchObject([{ id: 'm1', state: 'saved', savedAt: 1_000 }]);
    expect(storage.getItem('outbox')).toBeNull();
  });

  it('is kept while there is no connection and sent under the same ids in the same order when it is back', async () => {
    const { outbox, sent, states } = setUp(memory(), [broken]);
    outbox.say('first');
    await settled();
    outbox.say('second');
    expect(states()).toEqual(['first: sending', 'second: kept']);
    await settled();

    expect(states()).toEqual(['first: saved', 'second: saved']);
    expect(sent.map(({ id, say }) => `${id} ${say}`)).toEqual(['m1 first', 'm1 first', 'm2 second']);
  });

  it('outlives the page, even when it was on its way as the page went', async () => {
    const { outbox, storage } = setUp(memory(), [broken]);
    outbox.say('words');
    const onItsWay: Outgoing<string>[] = [{ id: 'x', said: 'on its way', state: 'sending' }];
    await settled();
    storage.setItem('outbox', JSON.stringify([...JSON.parse(storage.getItem('outbox') ?? '[]'), ...onItsWay]));

    const again = setUp(storage);
    expect(again.states()).toEqual(['words: kept', 'on its way: kept']);
    await again.outbox.flush();

    expect(again.sent.map(({ id }) => id)).toEqual(['m1', 'x']);
    expect(again.states()).toEqual(['words: saved', 'on its way: saved']);
  });

  it('is not sent again when the drill has it already and only the answer was lost', async () => {
    const { outbox, sent, states } = setUp(memory(), [broken]);
    outbox.say('words');
    await settled();

    outbox.heard(['m1', 'of somebody else']);
    await outbox.flush();

    expect(states()).toEqual(['words: saved']);
    expect(sent).toHaveLength(1);
  });

  it('says why it is refused, stays to be read, and does not hold up what comes after it', async () => {
    const { outbox, states, sent, storage } = setUp(memory(), [over, undefined, over]);
    outbox.say('too late');
    outbox.say('in time');
    await settled();

    expect(states()).toEqual(['too late: refused', 'in time: saved']);
    expect(outbox.sent.get()[0]).toMatchObject({ trouble: 'The drill has ended.' });
    await outbox.flush();
    expect(sent).toHaveLength(2);

    outbox.again('m1');
    await settled();
    expect(states()).toEqual(['too late: refused', 'in time: saved']);
    expect(sent).toHaveLength(3);

    outbox.dismiss('m1');
    expect(states()).toEqual(['in time: saved']);
    expect(storage.getItem('outbox')).toBeNull();
  });

  it('goes on without a storage', async () => {
    const full = { getItem: () => null, setItem: () => { throw new Error('full'); }, removeItem: () => undefined } as unknown as Storage; // prettier-ignore
    const { outbox, states } = setUp(full);
    outbox.say('words');
    await settled();
    expect(states()).toEqual(['words: saved']);
  });
});
