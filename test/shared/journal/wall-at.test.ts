import { expect, it } from 'vitest';
import { wallAt } from '../../../shared/journal/wall-at';

const journal = [
  { at: 0, wall: 1_000 },
  { at: 60, wall: 2_000 }, // ran
  { at: 60, wall: 9_000 }, // stood
  { at: 160, wall: 10_000 },
];

it('finds the wall time of an instant between two entries, and the first where the clock stood', () => {
  expect(wallAt(journal, 30)).toBe(1_500);
  expect(wallAt(journal, 60)).toBe(2_000);
  expect(wallAt(journal, 110)).toBe(9_500);
});

it('keeps to the ends of the record', () => {
  expect(wallAt(journal, -5)).toBe(1_000);
  expect(wallAt(journal, 900)).toBe(10_000);
  expect(wallAt([], 5)).toBe(0);
});
