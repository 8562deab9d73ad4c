import { expect, it } from 'vitest';
import { eventPort } from '../../../../../renderer/plans/inspector/forms/event-ways';
import { Key } from '../../../../../shared/model/ids';

it.each([
  ['provider calls back', 'on-provider-calls-back'],
  ['  Failover! ', 'on-Failover'],
  ['a__b', 'on-a-b'],
])('makes a way out of the event %j', (name, port) => {
  expect(eventPort(name)).toBe(port);
  expect(Key.safeParse(port).success).toBe(true);
});
