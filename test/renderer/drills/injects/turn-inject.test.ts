import { expect, it } from 'vitest';
import { turnInject } from '../../../../renderer/drills/injects/turn-inject';
import { Inject } from '../../../../shared/model/scenario';

const released = ['c', 'b', 'a'].map(
  (id) =>
  Inject.parse({ id, no: 1, title: id, type: 'inject', mode: 'verbal', from: 'F', to: [], message: '', expected: [], trigger: { kind: 'hand' }, effects: [] }), // prettier-ignore
);

it('opens the latest released inject first, then the one before, and nothing beyond the first', () => {
  expect(turnInject(released, undefined, 'earlier')?.id).toBe('c');
  expect(turnInject(released, 'still-to-come', 'earlier')?.id).toBe('c');
  expect(turnInject(released, 'c', 'earlier')?.id).toBe('b');
  expect(turnInject(released, 'a', 'earlier')).toBeUndefined();
  expect(turnInject(released, 'a', 'later')?.id).toBe('b');
  expect(turnInject(released, 'c', 'later')).toBeUndefined();
  expect(turnInject([], undefined, 'earlier')).toBeUndefined();
});
