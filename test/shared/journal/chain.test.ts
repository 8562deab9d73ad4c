import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../shared/basics/hash';
import { firstBroken, link } from '../../../shared/journal/chain';
import type { JournalEvent } from '../../../shared/model/journal';

const frozen = hashOf({ plan: 'frozen' });

/** A record of `length` notes, chained as the runner chains them. */
function record(length: number): JournalEvent[] {
  const journal: JournalEvent[] = [];
  for (let seq = 0; seq < length; seq += 1) {
    const command = { kind: 'note', text: `note ${seq}`, tag: 'gap' } as const;
    const happening = { at: seq * 1_000, cause: { kind: 'command', command, by: 'Facilitator' } as const, changes: [] };
    journal.push(link(journal.at(-1)?.hash ?? frozen, seq, 1_700_000_000_000 + seq, happening));
  }
  return journal;
}

/** Every field of an event, changed in the smallest way. */
const tamperings: readonly ((event: JournalEvent) => JournalEvent)[] = [
  (event) => ({ ...event, seq: event.seq + 1 }),
  (event) => ({ ...event, at: event.at + 1 }),
  (event) => ({ ...event, wall: event.wall - 1 }),
  (event) => ({ ...event, cause: { kind: 'interrupted' } }),
  (event) => ({ ...event, changes: [{ kind: 'entered', state: 'elsewhere' }] }),
  (event) => ({ ...event, hash: `${event.hash.startsWith('0') ? '1' : '0'}${event.hash.slice(1)}` }),
];

describe('the chain of a record', () => {
  it('holds for a record as it was written', () => {
    expect(firstBroken(frozen, record(20))).toBeUndefined();
    expect(firstBroken(frozen, [])).toBeUndefined();
  });

  it('breaks at the event that was changed, whatever was changed in it', () => {
    fc.assert(
      fc.property(fc.nat(19), fc.constantFrom(...tamperings), (at, tamper) => {
        const journal = record(20).map((event, index) => (index === at ? tamper(event) : event));
        expect(firstBroken(frozen, journal)).toBe(at);
      }),
    );
  });

  it('breaks where an event was taken out, put in twice or moved', () => {
    const journal = record(5);
    expect(firstBroken(frozen, journal.toSpliced(2, 1))).toBe(2);
    expect(firstBroken(frozen, journal.toSpliced(2, 0, ...journal.slice(2, 3)))).toBe(3);
    expect(firstBroken(frozen, [...journal.slice(0, 2), ...journal.slice(2).toReversed()])).toBe(2);
  });

  it('does not fit another plan', () => {
    expect(firstBroken(hashOf({ plan: 'another' }), record(3))).toBe(0);
  });
});
