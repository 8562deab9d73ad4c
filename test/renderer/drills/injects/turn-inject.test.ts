import { expect, it } from 'vitest';
import { turnInject } from '../../../../renderer/drills/injects/turn-inject';
import { scenario } from '../../../shared/analysis/small-plan';

const [first, ...more] = ['c', 'b', 'a'].map((id) => ({ ...scenario.injects[0], id }) as (typeof scenario.injects)[0]);
const released = [first, ...more].flatMap((it) => it ?? []);

it('opens the latest released inject first, then the one before, and nothing beyond the first', () => {
  expect(turnInject(released, undefined, 'earlier')?.id).toBe('c');
  expect(turnInject(released, 'still-to-come', 'earlier')?.id).toBe('c');
  expect(turnInject(released, 'c', 'earlier')?.id).toBe('b');
  expect(turnInject(released, 'a', 'earlier')).toBeUndefined();
  expect(turnInject(released, 'a', 'later')?.id).toBe('b');
  expect(turnInject(released, 'c', 'later')).toBeUndefined();
  expect(turnInject([], undefined, 'earlier')).toBeUndefined();
});
