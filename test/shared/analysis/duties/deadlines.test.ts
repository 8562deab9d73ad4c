import { describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../../../shared/analysis/duties/deadlines';
import type { Duty } from '../../../../shared/analysis/duties/duty';
import { min } from '../../../support/a-workflow';

const duty: Duty = {
  key: 'customers',
  kind: 'protocol',
  name: 'Customers',
  recipient: 'Customers',
  from: 'detection',
  within: min(15),
  every: min(60),
};
const minutes = (list: readonly number[]): number[] => list.map(min);
const owed = (
  told: readonly number[],
  now: number,
  more: { zero?: number; of?: Duty; down?: readonly [number, number?][] } = {},
): string[] =>
  deadlinesOf(more.of ?? duty, {
    arrived: minutes(told),
    zero: 'zero' in more ? more.zero : 0,
    interruptions: { web: (more.down ?? []).map(([from, to]) => ({ from: min(from), ...(to !== undefined && { to: min(to) }) })) }, // prettier-ignore
    now: min(now),
  }).map(({ kind, due, verdict }) => `${kind} by ${due / min(1)}: ${verdict}`);

describe('what is owed by when', () => {
  it('runs from the zero point, and only once that has happened', () => {
    expect(owed([], 5, { zero: min(10) })).toEqual(['first by 25: open']);
    expect(deadlinesOf(duty, { arrived: [], zero: undefined, interruptions: {}, now: min(500) })).toEqual([]);
  });

  it('is in time to the minute, late after it, and missed while nobody is told', () => {
    expect(owed([15], 20)[0]).toBe('first by 15: in time');
    expect(owed([15.1], 20)[0]).toBe('first by 15: late');
    expect(owed([], 15)).toEqual(['first by 15: open']);
    expect(owed([], 15.1)).toEqual(['first by 15: missed']);
  });

  it('counts each repeat from the message before it, early ones too', () => {
    expect(owed([10, 40, 120], 130)).toEqual([
      'first by 15: in time',
      'repeat by 70: in time',
      'repeat by 100: late',
      'repeat by 180: open',
    ]);
  });

  it('does not owe a repeat while the service is back, and begins anew when it falls again', () => {
    const of = { ...duty, until: 'web' };
    expect(owed([10], 90, { of, down: [[0]] })).toEqual(['first by 15: in time', 'repeat by 70: missed']);
    expect(owed([10], 90, { of, down: [[0, 60]] })).toEqual(['first by 15: in time']);
    expect(owed([10], 190, { of, down: [[0, 60], [120]] })).toEqual(['first by 15: in time', 'repeat by 180: missed']); // prettier-ignore
    expect(owed([10, 130], 190, { of, down: [[0, 60], [120]] })).toEqual(['first by 15: in time', 'repeat by 190: open']); // prettier-ignore
  });

  it('asks for nothing by a time where the protocol names none', () => {
    const of = { ...duty, within: undefined, every: undefined };
    expect(owed([], 900, { of })).toEqual([]);
  });
});
