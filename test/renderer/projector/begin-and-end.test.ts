import { expect, it } from 'vitest';
import { beginAndEnd } from '../../../renderer/projector/hot-wash';

const told = Array.from({ length: 9 }, (_, at) => ({ at }));

it('keeps how it began and how it ended, and counts what is between', () => {
  expect(beginAndEnd(told, 9)).toEqual(told);
  expect(beginAndEnd(told, 5)).toEqual([{ at: 0 }, { at: 1 }, 4, { at: 6 }, { at: 7 }, { at: 8 }]);
});
