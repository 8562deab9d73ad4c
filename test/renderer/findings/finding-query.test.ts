import { describe, expect, it } from 'vitest';
import { firstAsked, queryOf, sortedBy } from '../../../renderer/findings/finding-query';
import { pickedHas, pickedWith } from '../../../renderer/findings/picked';

const words = { filter: { ...firstAsked.filter, text: 'backup' } };

describe('what the register is asked', () => {
  it('is first what is to be done, the most severe on top', () => {
    expect(queryOf(firstAsked, '2026-11-29')).toMatchObject({
      filter: { view: 'active' },
      order: { by: 'severity', descending: false },
      today: '2026-11-29',
    });
  });

  it('is for the best fit while words are typed, until somebody sorts', () => {
    expect(queryOf(words, '2026-11-29').order.by).toBe('relevance');
    expect(sortedBy(words)).toBeUndefined();
    const sorted = { ...words, sort: { by: 'due', descending: true } as const };
    expect(queryOf(sorted, '2026-11-29').order).toEqual({ by: 'due', descending: true });
  });

  it('keeps to one run when the address says so', () => {
    expect(queryOf(firstAsked, '2026-11-29', 'r1').filter.runId).toBe('r1');
  });
});

it('goes from everything to the one line that is picked out of it', () => {
  const all = pickedWith(pickedWith(new Set<string>(), 'a'), 'b');
  expect([...(all as ReadonlySet<string>)]).toEqual(['a', 'b']);
  expect(pickedHas('all', 'anything')).toBe(true);
  expect(pickedWith('all', 'c')).toEqual(new Set(['c']));
});
