import { describe, expect, it } from 'vitest';
import { attemptsOf, changeablesOf } from '../../../../shared/analysis/simulation/smallest-change';
import { aWorkflow, end, pool, step } from '../../../support/a-workflow';

const workflow = aWorkflow([step('copy', 60, { claims: { dba: 1 } }), end('over')], ['copy > over'], {
  pools: [pool('dba', 2)],
});
const changeables = changeablesOf(workflow);

describe('what could be changed to be in time', () => {
  it('is staff and durations, each in steps from small to large', () => {
    expect(changeables.map(({ id, levels }) => [id, levels.map(({ title }) => title)])).toEqual([
      ['pool dba', ['dba: 1 more', 'dba: 2 more', 'dba: 4 more']],
      ['step copy', ['copy: 90 % of the time', 'copy: 75 % of the time', 'copy: 50 % of the time', 'copy: 25 % of the time', 'copy: 10 % of the time']], // prettier-ignore
    ]);
  });

  it('is tried from the smallest change on, alone and two together', () => {
    const attempts = attemptsOf(changeables);
    const sizes = attempts.map(({ size }) => size);

    expect(attempts).toHaveLength(3 + 5 + 3 * 5);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(attempts[0]?.title).toBe('copy: 90 % of the time');
    expect(attempts.find(({ changes }) => changes.length === 2)?.title).toBe('dba: 1 more; copy: 90 % of the time');
  });

  it('is nothing where nothing is marked', () => expect(attemptsOf([])).toEqual([]));
});
