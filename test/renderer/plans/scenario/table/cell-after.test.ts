import { describe, expect, it } from 'vitest';
import { cellAfter } from '../../../../../renderer/plans/scenario/table/cell-after';

const size = { row: 25, column: 12 };

describe('the keys of the table', () => {
  it.each([
    ['ArrowDown', { row: 1, column: 2 }],
    ['ArrowUp', { row: 0, column: 2 }],
    ['ArrowRight', { row: 0, column: 3 }],
    ['End', { row: 0, column: 11 }],
    ['PageDown', { row: 10, column: 2 }],
    ['ctrl+End', { row: 24, column: 11 }],
  ])('%s leads to a cell that exists', (key, to) => expect(cellAfter(key, { row: 0, column: 2 }, size)).toEqual(to));

  it('leave other keys alone', () => {
    expect(cellAfter('Enter', { row: 0, column: 0 }, size)).toBeUndefined();
    expect(cellAfter('ctrl+ArrowDown', { row: 0, column: 0 }, size)).toBeUndefined();
  });

  it('stay in the first row of an empty table', () => {
    expect(cellAfter('ArrowDown', { row: 0, column: 0 }, { row: 0, column: 12 })).toEqual({ row: 0, column: 0 });
  });
});
