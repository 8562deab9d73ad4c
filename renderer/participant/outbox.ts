import type { Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import { createStore, type Store } from '../client/store';
import type { Shelf } from './shelf';

/** Something a participant has said, on its way to the record. */
export interface Outgoing<T> {
  /** Made here: the same message sent twice is recorded once. */
  readonly id: string;
  readonly said: T;
  /** `kept`: not sent, and not lost. `refused`: the drill does not take it; the sentence says why. */
  readonly state: 'kept' | 'sending' | 'saved' | 'refused';
  /** Wall time at which it was in the record. */
  readonly savedAt?: number;
  readonly trouble?: string;
}

export interface OutboxNeeds<T> {
  /** Where unsent words survive a reload, a closed tab and an empty battery. */
  readonly shelf: Shelf<readonly Outgoing<T>[]>;
  readonly send: (message: { readonly id: string; readonly say: T }) => Promise<Result<unknown, Failure>>;
  readonly newId: () => string;
  readonly now: () => number;
}

export interface Outbox<T> {
  /** In the order in which they were said; those that are saved stay until the page goes. */
  readonly sent: Store<readonly Outgoing<T>[]>;
  /** Says it now, or as soon as there is a connection. */
  readonly say: (said: T) => string;
  /** Sends what is kept, one after the other. Called when the connection is back. */
  readonly flush: () => Promise<void>;
  /** The server has these already: their answer was lost on the way. */
  readonly heard: (saved: readonly string[]) => void;
  /** Says a refused one once more. */
  readonly again: (id: string) => void;
  /** Takes a refused one away. */
  readonly dismiss: (id: string) => void;
}

/** Words of a participant are on the shelf before they are sent, and leave it when they are in the record. */
export function createOutbox<T>({ shelf, send, newId, now }: OutboxNeeds<T>): Outbox<T> {
  const sent = createStore<readonly Outgoing<T>[]>((shelf.read() ?? []).map(asKept));
  sent.subscribe(() => shelf.write(sent.get().filter(({ state }) => state !== 'saved')));
  let isFlushing = false;

  function mark(id: string, change: Partial<Outgoing<T>>): void {
    sent.set((all) => all.map((it) => (it.id === id ? { ...it, ...change } : it)));
  }

  async function flush(): Promise<void> {
    if (isFlushing) return;
    isFlushing = true;
    for (let next = kept(); next !== undefined; next = kept()) {
      const { id, said } = next;
      mark(id, { state: 'sending' });
      const answer = await send({ id, say: said });
      if (answer.ok) mark(id, { state: 'saved', savedAt: now() });
      else if (isLater(answer.error)) {
        mark(id, { state: 'kept' });
        break;
      } else mark(id, { state: 'refused', trouble: answer.error.message });
    }
    isFlushing = false;
  }

  const kept = (): Outgoing<T> | undefined => sent.get().find(({ state }) => state === 'kept');

  return {
    sent,
    flush,
    say(said) {
      const id = newId();
      sent.set((all) => [...all, { id, said, state: 'kept' }]);
      void flush();
      return id;
    },
    heard(saved) {
      const missed = sent.get().filter(({ id, state }) => state === 'kept' && saved.includes(id));
      for (const { id } of missed) mark(id, { state: 'saved', savedAt: now() });
    },
    again(id) {
      sent.set((all) => all.map((it) => (it.id === id && it.state === 'refused' ? asNew(it) : it)));
      void flush();
    },
    dismiss: (id) => sent.set((all) => all.filter((it) => it.id !== id || it.state !== 'refused')),
  };
}

/** What was on its way when the page went may have arrived or not: it is said again under its id. */
const asKept = <T>(it: Outgoing<T>): Outgoing<T> => (it.state === 'sending' ? { ...it, state: 'kept' } : it);

const asNew = <T>({ id, said }: Outgoing<T>): Outgoing<T> => ({ id, said, state: 'kept' });

/** The connection broke or the disk is full: not refused, only not yet. */
const isLater = ({ code }: Failure): boolean => code === 'not-saved';
