import { expect, it } from 'vitest';
import { HOUR } from '../../../../shared/basics/time';
import { markLine } from '../../../../shared/report/charts/marks';
import { timeScale } from '../../../../shared/report/charts/time-scale';

const labels = (...marks: readonly (readonly [at: number, label: string])[]): readonly string[] => {
  const drawn = markLine(marks.map(([at, label]) => ({ at: (at / 100) * HOUR, label })), timeScale(HOUR, 5), 'spoken'); // prettier-ignore
  return [...drawn.matchAll(/font-weight="600"[^>]*>([^<]*)</g)].map(([, label = '']) => label);
};

it('gives marks that lie close together one label, and each of the others its own', () => {
  expect(labels([1, '1'], [2, '2'], [4, '3'], [30, '4'])).toEqual(['1–3', '4']);
  // percent of an hour
  expect(labels([10, '5'], [11, '7'], [13, '6'])).toEqual(['5–7']);
  expect(labels([10, '2'], [11, '9'])).toEqual(['2, 9']);
});

it('keeps a mark where it happened, however close to the next', () => {
  const drawn = markLine([{ at: HOUR / 2, label: '1' }, { at: 0.51 * HOUR, label: '2' }], timeScale(HOUR, 5), 'spoken'); // prettier-ignore
  expect([...drawn.matchAll(/<circle cx="([\d.]+)%"/g)].map(([, at]) => at)).toEqual(['50', '51']);
});
